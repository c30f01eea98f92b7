package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without anything to sign in with, everybody on this machine may ask, but no page from elsewhere. */
class EverybodyTest extends WebTest {

    @Test
    void letsThisMachineIn() {
        assertThat(server().get("/v1/studies", "Origin", "http://localhost:3000")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server().get("/v1/studies").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://127.0.0.1.evil.example",
                "null",
                "http://localhost@evil.example",
                "%"
            })
    void refusesAPageFromElsewhere(String origin) {
        Problems.problem(server().get("/v1/studies", "Origin", origin), 401);
    }

    /** A name of somebody else's can be made to lead to this machine. */
    @Test
    void refusesAnotherName() throws IOException {
        String answer = new RawHttp(server().port())
                .send("GET /v1/studies HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401").contains("not-signed-in");
    }

    @Test
    void takesNoKeyThatNobodyMade() {
        Problems.problem(server().get("/v1/studies", "Authorization", "Bearer ik_0123456789ab_x"), 401);
    }
}
