package dk.indsatskompas.web.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says as a problem what filters and the servlet container refuse. */
@Hidden
@RestController
class ErrorAnswer implements ErrorController {

    /** Where a filter says which problem it is, when its status alone does not. */
    static final String TYPE = ErrorAnswer.class.getName();

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode code = HttpStatusCode.valueOf(status instanceof Integer number ? number : 404);
        return ProblemDetails.of(request.getAttribute(TYPE) instanceof ProblemType type ? type : ProblemType.of(code))
                .answer();
    }
}
