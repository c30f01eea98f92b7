package dk.indsatskompas.web;

import dk.indsatskompas.access.ApiKey;
import dk.indsatskompas.access.ApiKeyFile;
import dk.indsatskompas.access.ApiKeyStore;
import dk.indsatskompas.access.FreshKeys;
import dk.indsatskompas.access.Role;
import dk.indsatskompas.publishing.SmallFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the service where callers sign in, with keys and with tokens. All of them share one running service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class SignedInTest {

    /** The one page of others that may ask. */
    public static final String ALLOWED_ORIGIN = "https://sag.example";

    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

    private static final String PEOPLE = "spring.security.oauth2.client.";

    public static final TokenIssuer ISSUER = TokenIssuer.start();

    private static final Path DATA = folder("data");
    private static final Path RULES = folder("rules");

    /** The file of the service's keys. */
    public static final ApiKeyFile KEYS = ApiKeyFile.in(DATA.resolve("keys"));

    /** So that there is something to sign in with from the start. */
    public static final String OPERATOR = key("prometheus", Role.OPERATIONS);

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeyStore read;

    @DynamicPropertySource
    static void signIn(DynamicPropertyRegistry properties) {
        SmallFolder.version(11).writeTo(RULES);
        properties.add("indsatskompas.data", DATA::toString);
        properties.add("indsatskompas.rules", RULES::toString);
        properties.add("indsatskompas.publishing", () -> "approval");
        properties.add("indsatskompas.impact", () -> "500");
        properties.add("indsatskompas.cors.origins", () -> ALLOWED_ORIGIN);
        properties.add(TOKENS + "issuer-uri", ISSUER::address);
        properties.add(TOKENS + "audiences", () -> TokenIssuer.AUDIENCE);
        properties.add(PEOPLE + "registration.id.client-id", () -> TokenIssuer.AUDIENCE);
        properties.add(PEOPLE + "registration.id.client-secret", () -> "secret");
        properties.add(PEOPLE + "registration.id.client-name", () -> "Eksempel-ID");
        properties.add(PEOPLE + "registration.id.scope", () -> "openid");
        properties.add(PEOPLE + "provider.id.issuer-uri", ISSUER::address);
        properties.add(TOKENS + "authorities-claim-expressions", () -> "[realm_access][roles]");
    }

    public final Server server() {
        return new Server(port);
    }

    static String key(String name, Role... roles) {
        try {
            return KEYS.make(name, Set.of(roles), Instant.now(), null).token();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new key, which the service has read. */
    public final String goodKey(String name, Role... roles) {
        String key = key(name, roles);
        FreshKeys.read(read);
        return key;
    }

    /** Waits until the service has read its keys again by itself. */
    public final void await(String key, boolean good) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while ((get("/v1/studies", key).statusCode() == 200) != good) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The service did not notice");
            }
            Thread.sleep(50);
        }
    }

    public static String idOf(String key) {
        return key.substring(ApiKey.PREFIX.length(), ApiKey.PREFIX.length() + 12);
    }

    public final HttpResponse<String> get(String path, String token) {
        return send("GET", path, token, "", new byte[0]);
    }

    final HttpResponse<String> post(String path, String token, String json) {
        return send("POST", path, token, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A request with a token, or without one when it is empty. */
    public final HttpResponse<String> send(String method, String path, String token, String type, byte[] body) {
        List<String> headers = new ArrayList<>(List.of("Accept-Language", "en"));
        if (!type.isEmpty()) {
            headers.addAll(List.of("Content-Type", type));
        }
        if (!token.isEmpty()) {
            headers.addAll(List.of("Authorization", "Bearer " + token));
        }
        return server().send(method, path, BodyPublishers.ofByteArray(body), headers.toArray(String[]::new));
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Path.of("target"), name).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
