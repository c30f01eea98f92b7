package dk.indsatskompas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dk.indsatskompas.decisions.LogLocation;
import dk.indsatskompas.publishing.PublishingConfiguration.PublishingSettings;
import dk.indsatskompas.publishing.PublishingMode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The example manifest says only what Kubernetes knows, and only what the service has. */
@Invariant("The example manifest says only what Kubernetes and the service know")
class ManifestIT {

    private static final Path MANIFEST = Path.of("src/main/operations/kubernetes/indsatskompas.yaml");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "apps/v1 Deployment", Deployment.class,
            "v1 Service", Service.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    /** An unknown field is kept aside by these types; here it is an error. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private static final List<HasMetadata> OBJECTS = read();

    private static List<HasMetadata> read() {
        try {
            Load yaml = new Load(LoadSettings.builder().build());
            return StreamSupport.stream(
                            yaml.loadAllFromString(Files.readString(MANIFEST)).spliterator(), false)
                    .<HasMetadata>map(object -> {
                        Map<?, ?> map = (Map<?, ?>) object;
                        return STRICT.convertValue(object, KINDS.get(map.get("apiVersion") + " " + map.get("kind")));
                    })
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T the(Class<T> kind) {
        return OBJECTS.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static PodSpec pod() {
        return the(Deployment.class).getSpec().getTemplate().getSpec();
    }

    private static Container container() {
        return pod().getContainers().get(0);
    }

    @Test
    void readsAnUnknownFieldAsAnError() {
        assertThat(OBJECTS).hasSize(4);
        assertThatThrownBy(() -> STRICT.convertValue(Map.of("kind", "Service", "spek", Map.of()), Service.class))
                .hasMessageContaining("spek");
    }

    @Test
    void speaksOfTheSamePodsEverywhere() {
        Map<String, String> labels =
                the(Deployment.class).getSpec().getTemplate().getMetadata().getLabels();

        assertThat(labels).isNotEmpty();
        assertThat(the(Deployment.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(labels);
        assertThat(the(Service.class).getSpec().getSelector()).isEqualTo(labels);
        assertThat(the(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(labels);
        assertThat(the(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels())
                .isEqualTo(labels);
        assertThat(the(PodDisruptionBudget.class).getSpec().getMinAvailable().getIntVal())
                .isLessThan(the(Deployment.class).getSpec().getReplicas());
    }

    @Test
    void setsOnlyWhatTheServiceReads() {
        Map<String, Object> environment = new HashMap<>();
        container().getEnv().forEach(variable -> environment.put(variable.getName(), given(variable)));
        Binder service = binder(environment);

        ServerProperties server = service.bind("server", ServerProperties.class).get();
        PemSslBundleProperties pem = service.bind("spring.ssl", SslProperties.class)
                .get()
                .getBundle()
                .getPem()
                .get("server");
        LogLocation place = service.bind("indsatskompas", LogLocation.class).get();

        assertThat(server.getAddress().getHostAddress()).isEqualTo("0.0.0.0");
        assertThat(server.getPort()).isEqualTo(port());
        assertThat(server.getSsl().getBundle()).isEqualTo("server");
        assertThat(pem.isReloadOnUpdate()).isTrue();
        assertThat(pem.getKeystore().getCertificate()).isEqualTo("file:/app/tls/tls.crt");
        assertThat(pem.getKeystore().getPrivateKey()).isEqualTo("file:/app/tls/tls.key");
        assertThat(service.bind("indsatskompas", PublishingSettings.class).get().publishing())
                .isEqualTo(PublishingMode.APPROVAL);
        assertThat(place.data()).isEqualTo("/app/data");
        assertThat(place.keys()).isEqualTo("/app/keys");
        assertThat(place.database())
                .isEqualTo(new LogLocation.Database(
                        "jdbc:postgresql://postgres:5432/indsatskompas",
                        "indsatskompas-database/user",
                        "indsatskompas-database/password"));
        // Each of them is looked at above.
        assertThat(environment).hasSize(12);
    }

    @Test
    void hasEveryFileWhereItIsMounted() {
        assertThat(container().getVolumeMounts())
                .extracting(mount -> mount.getName() + " " + mount.getMountPath())
                .containsExactlyInAnyOrder("data /app/data", "tmp /tmp", "keys /app/keys", "tls /app/tls");
        assertThat(pod().getVolumes())
                .extracting(volume -> volume.getName())
                .containsExactlyInAnyOrder("data", "tmp", "keys", "tls");
    }

    @Test
    void asksForHealthWhereItIsOpen() {
        assertThat(container().getStartupProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(container().getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(container().getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
        for (Probe probe : List.of(
                container().getStartupProbe(),
                container().getLivenessProbe(),
                container().getReadinessProbe())) {
            assertThat(probe.getHttpGet().getPort().getStrVal())
                    .isEqualTo(container().getPorts().get(0).getName());
            assertThat(probe.getHttpGet().getScheme()).isEqualTo("HTTPS");
        }
        assertThat(the(Service.class)
                        .getSpec()
                        .getPorts()
                        .get(0)
                        .getTargetPort()
                        .getStrVal())
                .isEqualTo(container().getPorts().get(0).getName());
    }

    @Test
    void givesTheServiceNoMoreThanItNeeds() {
        assertThat(pod().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod().getAutomountServiceAccountToken()).isFalse();
        assertThat(container().getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container().getSecurityContext().getAllowPrivilegeEscalation())
                .isFalse();
        assertThat(container().getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container().getResources().getLimits()).containsKey("memory");
        assertThat(OBJECTS).noneMatch(object -> object.getKind().equals("Secret"));
    }

    /** Kubernetes gives the files of a secret to root, and to the group that is named. The service takes no other key. */
    @Test
    void mountsWhatIsSecretForTheServiceOnly() {
        assertThat(pod().getSecurityContext().getFsGroup())
                .isEqualTo(pod().getSecurityContext().getRunAsGroup());
        assertThat(pod().getVolumes())
                .filteredOn(volume -> volume.getSecret() != null)
                .hasSize(2)
                .allSatisfy(volume ->
                        assertThat(volume.getSecret().getDefaultMode()).isEqualTo(Integer.valueOf("0440", 8)));
    }

    @Test
    void everyStartThatIsShownEndsTheProcessWhenThereIsNoMemory() throws IOException {
        for (String file : List.of("Dockerfile", "pom.xml", "src/main/operations/warm")) {
            assertThat(Files.readString(Path.of(file))).as(file).contains("-XX:+ExitOnOutOfMemoryError");
        }
        assertThat(Papers.lines())
                .filteredOn(line -> line.matches("\\s*java .*-jar target/indsatskompas.jar --.*"))
                .hasSize(2)
                .allMatch(line -> line.contains("java -XX:+ExitOnOutOfMemoryError -jar"));
    }

    private static int port() {
        return container().getPorts().get(0).getContainerPort();
    }

    /** What is in a secret stands for itself. */
    private static String given(EnvVar variable) {
        if (variable.getValue() != null) {
            return variable.getValue();
        }
        SecretKeySelector secret = variable.getValueFrom().getSecretKeyRef();
        return secret.getName() + "/" + secret.getKey();
    }

    private static Binder binder(Map<String, Object> environment) {
        StandardEnvironment all = new StandardEnvironment();
        all.getPropertySources().forEach(source -> all.getPropertySources().remove(source.getName()));
        all.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        ConfigurationPropertySources.attach(all);
        return Binder.get(all);
    }
}
