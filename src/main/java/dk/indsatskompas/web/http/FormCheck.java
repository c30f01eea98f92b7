package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.InputFault;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

/** Finds the fields of a page's form that would be passed over: a misspelt day would bring a rulebook into force at once. */
public record FormCheck(HttpServletRequest request, HandlerMethod operation) {
    private static final String TOKEN = "_csrf";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String FIELDS = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    /** An operation whose form has as many fields as its page has questions or lines, and which reads them by itself. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface AnyFields {}

    /** Refuses what is sent to a page otherwise: of a form alone is asked that a page of ours has it. */
    void refuseWhatIsNone() {
        if (!READING.contains(request.getMethod()) && !isForm(request)) {
            throw new RefusedRequest(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    List<InputFault> faults(Set<String> query, Set<String> known) {
        List<InputFault> faults = new ArrayList<>();
        if (isOf(request, FIELDS) && !operation.hasMethodAnnotation(AnyFields.class)) {
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

    /** Whether a body is sent as the forms of pages are. */
    public static boolean isForm(HttpServletRequest request) {
        return isOf(request, FIELDS) || isOf(request, "multipart/");
    }

    /** A type in capitals is the same type. */
    private static boolean isOf(HttpServletRequest request, String type) {
        String sent = request.getContentType();
        return sent != null && sent.toLowerCase(Locale.ROOT).startsWith(type);
    }
}
