package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says as a problem what filters and the servlet container refuse. */
@Hidden
@PermitAll
@RestController
class ErrorAnswer implements ErrorController {
    /** Where a filter leaves what it refused, when the status alone does not say it. */
    static final String REFUSED = ErrorAnswer.class.getName();

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode code = HttpStatusCode.valueOf(status instanceof Integer number ? number : 404);
        ProblemDetails problem = request.getAttribute(REFUSED) instanceof RefusedRequest refused
                ? refused.problem()
                : ProblemDetails.of(ProblemType.of(code));
        return problem.answer();
    }

    /** Makes a problem of a 404 that an actuator endpoint gives without a word, as for a health group that is not there. */
    @Component
    @FilterRegistration(urlPatterns = "/actuator/*")
    static final class BareNotFound extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND && !response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** Says as a problem what the server itself refuses, such as an address that is no address. */
    public static final class ServerProblems extends ErrorReportValve {
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
}
