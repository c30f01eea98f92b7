package dk.indsatskompas.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.coyote.Request;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The types that a client accepts. One with a parameter that what is served does not have is none of them (RFC 9110, section
 * 12.5.1); the framework would take it for the type without, and send it back as the type of the answer.
 */
public final class AcceptedTypes {
    /** Of who accepts nothing: with an empty list, the framework would find nobody who tells what is wrong. */
    private static final MediaType NONE = new MediaType("none", "none");

    /** Its types are told apart by their parameters, and the framework does so. */
    private static final String METRICS = "/actuator/prometheus";

    private static final String QUALITY = "q";
    private static final Pattern BRIEF = Pattern.compile("(?:^|&)detail=brief(?:&|$)");

    private AcceptedTypes() {}

    /** Leaves of a request's header what could be served, without what is said of it beside how well it is liked. */
    static void settle(Request request) {
        String first = request.getHeader(HttpHeaders.ACCEPT);
        if (first == null || request.requestURI().equals(METRICS)) {
            return;
        }
        List<String> sent = Collections.list(request.getMimeHeaders().values(HttpHeaders.ACCEPT));
        if (sent.stream().allMatch(header -> header.indexOf(';') < 0)) {
            return;
        }
        try {
            String query = request.queryString().toString();
            boolean brief = query != null && BRIEF.matcher(query).find();
            List<MediaType> served = MediaType.parseMediaTypes(sent).stream()
                    .filter(type -> isServed(type, brief))
                    .map(AcceptedTypes::bare)
                    .toList();
            request.getMimeHeaders().removeHeader(HttpHeaders.ACCEPT);
            request.getMimeHeaders()
                    .setValue(HttpHeaders.ACCEPT)
                    .setString(MediaType.toString(served.isEmpty() ? List.of(NONE) : served));
        } catch (InvalidMediaTypeException e) {
            // The framework refuses it.
        }
    }

    private static boolean isServed(MediaType type, boolean brief) {
        return type.getParameters().entrySet().stream().allMatch(said -> switch (said.getKey()) {
            case QUALITY -> true;
            case "charset" -> StandardCharsets.UTF_8.equals(type.getCharset());
            case "detail" ->
                brief && said.getValue().equals("brief") && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
            default -> false;
        });
    }

    private static MediaType bare(MediaType type) {
        String quality = type.getParameter(QUALITY);
        return new MediaType(type.getType(), type.getSubtype(), quality == null ? Map.of() : Map.of(QUALITY, quality));
    }

    /** What a client says that it does not accept is not among what it accepts. */
    static List<MediaType> of(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = new HeaderContentNegotiationStrategy()
                .resolveMediaTypes(request).stream()
                        .filter(type -> type.getQualityValue() > 0)
                        .toList();
        return accepted.isEmpty() ? List.of(NONE) : accepted;
    }

    /** Whether an answer of a type is accepted; not by a header that cannot be read. */
    public static boolean include(MediaType type, HttpServletRequest request) {
        try {
            return of(new ServletWebRequest(request)).stream().anyMatch(accepted -> accepted.isCompatibleWith(type));
        } catch (HttpMediaTypeNotAcceptableException e) {
            return false;
        }
    }
}
