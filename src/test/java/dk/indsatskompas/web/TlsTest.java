package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.publishing.SmallFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with a certificate of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Invariant("A renewed certificate is taken up without a restart")
class TlsTest {

    private static final Path FOLDER = folder();
    private static final X509Certificate FIRST = certificate();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void certified(DynamicPropertyRegistry properties) {
        SmallFolder.version(11).writeTo(FOLDER.resolve("rules"));
        properties.add("indsatskompas.data", FOLDER.resolve("data")::toString);
        properties.add("indsatskompas.rules", FOLDER.resolve("rules")::toString);
        properties.add("server.ssl.bundle", () -> "server");
        String pem = "spring.ssl.bundle.pem.server.";
        properties.add(pem + "keystore.certificate", () -> "file:" + FOLDER.resolve("tls.crt"));
        properties.add(pem + "keystore.private-key", () -> "file:" + FOLDER.resolve("tls.key"));
        properties.add(pem + "reload-on-update", () -> "true");
        properties.add("spring.ssl.bundle.watch.file.quiet-period", () -> "100ms");
    }

    @Test
    void speaksTlsAndTakesARenewedCertificateWithoutARestart() throws Exception {
        HttpResponse<String> answer = get(FIRST);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                .startsWith("max-age=31536000");

        X509Certificate renewed = certificate();

        assertThat(awaited(renewed).statusCode()).isEqualTo(200);
        String plain = new RawHttp(port).send("GET /v1/studies HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(plain).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat");
    }

    private HttpResponse<String> awaited(X509Certificate trusted) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            try {
                return get(trusted);
            } catch (SSLException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Asks as one who trusts this certificate only. */
    private HttpResponse<String> get(X509Certificate trusted) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("server", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        String address = "https://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + "/v1/studies";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(1))
                .build();
        return HttpClient.newBuilder().sslContext(tls).build().send(request, BodyHandlers.ofString());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tls");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate() {
        try {
            return Certificate.writtenTo(FOLDER);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
