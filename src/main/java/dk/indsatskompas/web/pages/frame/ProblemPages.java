package dk.indsatskompas.web.pages.frame;

import dk.indsatskompas.web.http.AskedFor;
import dk.indsatskompas.web.http.ProblemDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Tells a person what went wrong as a page in her language; programs are told as JSON. */
@ControllerAdvice
class ProblemPages implements ResponseBodyAdvice<Object> {
    /** A problem and what stands around its page. */
    record ProblemPage(PageFrame frame, ProblemDetails problem) {}

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        HttpServletRequest asked = ((ServletServerHttpRequest) request).getServletRequest();
        if (!(body instanceof ProblemDetails problem) || !AskedFor.aPage(asked)) {
            return body;
        }
        PageFrame frame = PageFrame.of(asked);
        ResponseEntity<byte[]> page =
                frame.show(problem.status(), "web/pages/frame/problem.jte", new ProblemPage(frame, problem));
        response.getHeaders().putAll(page.getHeaders());
        if (AskedFor.aPart(asked)) {
            // A part was asked for; what is shown in the place of the page is what went wrong.
            response.getHeaders().set("HX-Retarget", "#main");
            response.getHeaders().set("HX-Reswap", "innerHTML");
            response.getHeaders().set("HX-Reselect", "#main > .page");
        }
        try {
            response.getBody().write(Objects.requireNonNull(page.getBody()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }
}
