package dk.indsatskompas.web;

import dk.indsatskompas.rulebook.Rulebook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the service as a client meets it. All of them share one running service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WebTest {

    static final String DANISH = "da";
    static final String ENGLISH = "en";

    @LocalServerPort
    private int port;

    @Autowired
    private Rulebook rulebook;

    final Server server() {
        return new Server(port);
    }

    final Rulebook rulebook() {
        return rulebook;
    }
}
