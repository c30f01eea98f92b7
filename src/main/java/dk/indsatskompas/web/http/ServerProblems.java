package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.Language;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says as a problem what the server itself refuses, such as an address that is no address. */
public final class ServerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemDetails problem = ProblemDetails.of(ProblemType.of(HttpStatusCode.valueOf(response.getStatus())));
        Language language = RequestLanguage.of(request);
        ObjectNode body = JSON.createObjectNode()
                .put("type", problem.type())
                .put("title", problem.title().in(language))
                .put("status", response.getStatus())
                .put("detail", problem.detail().in(language))
                .put("instance", problem.instance());
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(JSON.writeValueAsBytes(body));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client went away before it could be told", e);
        }
    }
}
