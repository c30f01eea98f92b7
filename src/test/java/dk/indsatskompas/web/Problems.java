package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What every problem must be, whatever went wrong. */
public final class Problems {

    private Problems() {}

    /** Holds that an answer is a problem of RFC 9457 with this status, and gives its tree. */
    public static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Server.json(answer);
        isAProblem(problem, status);
        return problem;
    }

    public static void isAProblem(JsonNode problem, int status) {
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance");
        assertThat(problem.propertyNames()).isSubsetOf("type", "title", "status", "detail", "instance", "errors");
        assertThat(problem.at("/type").asString()).matches("urn:indsatskompas:problem:[a-z-]+");
        assertThat(problem.at("/title").asString()).isNotBlank();
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asString()).isNotBlank();
        assertThat(problem.at("/instance").asString()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(problem.toString()).doesNotContainPattern("(dk\\.indsatskompas|java\\.|springframework|Exception)");
        // What is to be filled in, is.
        assertThat(problem.toString()).doesNotContain("%s", "%d");
        for (JsonNode error : problem.path("errors")) {
            assertThat(error.propertyNames()).containsExactlyInAnyOrder("pointer", "code", "message", "hint");
            assertThat(error.at("/message").asString()).isNotBlank();
            assertThat(error.at("/hint").asString()).isNotBlank();
        }
    }

    /** The faults of a problem, each as {@code pointer code}. */
    public static List<String> faults(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .toList();
    }
}
