package dk.indsatskompas.web;

import dk.indsatskompas.publishing.RulebookRegistry;
import dk.indsatskompas.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the service as a client meets it. All of them share one running service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class WebTest {

    public static final String DANISH = "da";
    public static final String ENGLISH = "en";

    /** The property that names the port of a service in another process, which has the rules of this one and a log of its own. */
    public static final String ELSEWHERE = "service.port";

    /** The log of decisions goes where nothing is kept. */
    @DynamicPropertySource
    static void recordAside(DynamicPropertyRegistry properties) throws IOException {
        Path data = Files.createTempDirectory(Path.of("target"), "data");
        properties.add("indsatskompas.data", data::toString);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RulebookRegistry rulebooks;

    /** The service in this process or, where one is named, in another: what is held of the one is held of the other. */
    public final Server server() {
        return new Server(Integer.getInteger(ELSEWHERE, port));
    }

    public final Rulebook rulebook() {
        return rulebooks.inForce().rulebook();
    }
}
