package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.InputFault;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

/** Finds the fields of a page's form that would be passed over: a misspelt day would bring a rulebook into force at once. */
public record FormCheck(HttpServletRequest request, HandlerMethod operation) {
    private static final String TOKEN = "_csrf";

    /** An operation whose form has as many fields as its page has questions or lines, and which reads them by itself. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface AnyFields {}

    List<InputFault> faults(Set<String> query, Set<String> known) {
        List<InputFault> faults = new ArrayList<>();
        if (isForm() && !operation.hasMethodAnnotation(AnyFields.class)) {
            request.getParameterMap().forEach((name, values) -> {
                if (!query.contains(name) && !name.equals(TOKEN) && !known.contains(name)) {
                    faults.add(RequestFault.UNKNOWN_PARAMETER.at("form:"));
                } else if (!query.contains(name) && values.length > 1) {
                    faults.add(RequestFault.REPEATED_PARAMETER.at("form:" + name));
                }
            });
        }
        return faults;
    }

    private boolean isForm() {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
