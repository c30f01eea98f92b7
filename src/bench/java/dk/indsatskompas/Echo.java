package dk.indsatskompas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service with one address more: there, a question is only parsed, and the tree of the answer to such a question only
 * serialised. It is named by a route, because a controller would be found by the tests' scan.
 */
public final class Echo {

    static final String PATH = "/v1/echo";

    /** The file with a line for each answer. */
    static final String ANSWERS = "answers";

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<JsonNode> answers;

    private Echo(Path answers) throws IOException {
        this.answers = Files.readAllLines(answers).stream().map(json::readTree).toList();
    }

    public static void main(String[] arguments) throws IOException {
        Echo echo = new Echo(Path.of(System.getProperty(ANSWERS)));
        RouterFunction<ServerResponse> route =
                RouterFunctions.route().POST(PATH, echo::answer).build();
        new SpringApplicationBuilder(Indsatskompas.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("echo", RouterFunction.class, () -> route))
                .run(arguments);
    }

    private ServerResponse answer(ServerRequest request) throws Exception {
        if (!json.readTree(request.body(byte[].class)).isObject()) {
            return ServerResponse.badRequest().build();
        }
        JsonNode answer = answers.get(Math.floorMod(turn.getAndIncrement(), answers.size()));
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(answer));
    }
}
