package dk.indsatskompas.web.http;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.vocabulary.InputFault;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

/** Finds the fields of a page's form that would be passed over: a misspelt day would bring a rulebook into force at once. */
public record FormCheck(HttpServletRequest request, HandlerMethod operation) {
    /** The field that says that a page of ours has sent the form. */
    public static final String TOKEN = "_csrf";

    private static final String FIELDS = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    /** What may stand in the address of every page, and is checked there. */
    private static final Set<String> EVERYWHERE = Set.of(TOKEN, "lang", "theme");

    /** An operation whose form has as many fields as its page has questions or lines; it calls {@link #refuseOthers} itself. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface AnyFields {}

    /** An operation whose form has files in a field of this name. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Files {
        String value();
    }

    /** Refuses what is sent to a page otherwise: of a form alone is asked that a page of ours has it. */
    void refuseWhatIsNone() {
        if (isSent() && !isForm(request)) {
            throw new RefusedRequest(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private boolean isSent() {
        return !AskedFor.toRead(request);
    }

    List<InputFault> faults(Map<String, List<String>> query, Set<String> known) {
        List<InputFault> faults = new ArrayList<>();
        boolean inParts = isSent() && isInParts(request);
        if (inParts) {
            faults.addAll(filesForNothing(known));
        }
        if ((inParts || isOf(request, FIELDS)) && !operation.hasMethodAnnotation(AnyFields.class)) {
            faults.addAll(faults(
                    request,
                    name -> query.containsKey(name) || known.contains(name),
                    (name, values) -> values.length > 1
                            && query.getOrDefault(name, List.of()).size() < 2));
        }
        return faults;
    }

    private List<InputFault> filesForNothing(Set<String> known) {
        Files files = operation.getMethodAnnotation(Files.class);
        return parts(request).stream()
                .filter(part -> part.getSubmittedFileName() != null)
                .filter(part -> files == null || !files.value().equals(part.getName()))
                .map(part -> known.contains(part.getName())
                        ? RequestFault.FILE_FOR_TEXT.at("form:" + part.getName())
                        : RequestFault.UNKNOWN_PARAMETER.at("form:"))
                .toList();
    }

    /** What a form in parts sends. */
    public static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IOException | ServletException e) {
            throw RefusedRequest.unreadable();
        } catch (IllegalStateException e) {
            // The server counts the parts and their bytes, and says so in this way only.
            throw new RefusedRequest(ProblemType.UPLOAD_TOO_LARGE);
        }
    }

    /** Refuses the fields of a form that its page does not have, and of those that it has once what comes twice. */
    public static void refuseOthers(HttpServletRequest request, Predicate<String> once, Predicate<String> often) {
        Predicate<String> isOnce = once.or(EVERYWHERE::contains);
        List<InputFault> faults = faults(
                request,
                isOnce.or(often),
                (name, values) -> isOnce.test(name)
                        && Stream.of(values).filter(value -> !value.isBlank()).count() > 1);
        InvalidRequest.ifAny(faults);
    }

    private static List<InputFault> faults(
            HttpServletRequest request, Predicate<String> known, BiPredicate<String, String[]> repeated) {
        List<InputFault> faults = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!EVERYWHERE.contains(name) && !known.test(name)) {
                faults.add(RequestFault.UNKNOWN_PARAMETER.at("form:"));
            } else if (repeated.test(name, values)) {
                faults.add(RequestFault.REPEATED_PARAMETER.at("form:" + name));
            }
        });
        return faults;
    }

    /** Whether a body is sent as the forms of pages are. */
    public static boolean isForm(HttpServletRequest request) {
        return isOf(request, FIELDS) || isInParts(request);
    }

    static boolean isInParts(HttpServletRequest request) {
        return isOf(request, "multipart/");
    }

    /** A type in capitals is the same type. */
    private static boolean isOf(HttpServletRequest request, String type) {
        String sent = request.getContentType();
        return sent != null && sent.toLowerCase(Locale.ROOT).startsWith(type);
    }
}
