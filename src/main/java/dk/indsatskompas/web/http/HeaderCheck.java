package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.InputFault;
import dk.indsatskompas.vocabulary.NearestName;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** Finds what would be passed over of a request beside its query: a header given twice or for nothing, a body that nobody reads. */
record HeaderCheck(HttpServletRequest request, HandlerMethod operation, boolean readsForms) {
    private static final String RULEBOOK = "Rulebook";
    private static final List<String> ONCE =
            List.of(IdempotencyHeader.NAME, RULEBOOK, HttpHeaders.CONTENT_TYPE, HttpHeaders.AUTHORIZATION);

    /** Each makes what is done depend on something, or asks for something else: without it, another thing would be done. */
    private static final List<String> NEVER_FOLLOWED = List.of(
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            HttpHeaders.CONTENT_RANGE,
            "X-HTTP-Method-Override",
            "X-HTTP-Method",
            "X-Method-Override");

    /** Of those that HTTP does not know, all that change what is done; without one that is misspelt, it is done otherwise. */
    private static final List<String> OURS = List.of(IdempotencyHeader.NAME, RULEBOOK);

    private static final Pattern EXTENSION = Pattern.compile("^[xX]-");
    private static final Pattern TAGS = Pattern.compile("[ \t,]*+(?:(?:W/)?+\"[^\"]*+\"[ \t]*+(?:,[ \t,]*+|$))*+");

    private static final Set<Charset> READ = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    /** Clients that cannot send nothing send an empty object, in which nothing is said. */
    private static final int EMPTY_OBJECT = 2;

    /** The headers that are followed at no address. */
    static List<InputFault> neverFollowed(HttpServletRequest request) {
        List<InputFault> faults = new ArrayList<>();
        NEVER_FOLLOWED.stream()
                .filter(name -> request.getHeader(name) != null)
                .forEach(name -> faults.add(fault(RequestFault.NEVER_FOLLOWED, name)));
        List<String> tags = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
        if (!tags.isEmpty()
                && !(AskedFor.toRead(request)
                        && tags.stream().allMatch(tag -> TAGS.matcher(tag).matches()))) {
            faults.add(fault(RequestFault.NO_TAG, HttpHeaders.IF_NONE_MATCH));
        }
        return faults;
    }

    /** An answer could be sent in no way that the client takes. */
    static boolean takesNoCoding(HttpServletRequest request) {
        return AcceptedCodings.of(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
                .isNone();
    }

    /** Whether the body is of any type: the frameworks fall over that even where there is none. */
    static boolean isOfAnyType(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            return type != null && !MediaType.parseMediaType(type).isConcrete();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    List<InputFault> faults() {
        List<InputFault> faults = new ArrayList<>(neverFollowed(request));
        faults.addAll(misspelt());
        for (String name : ONCE) {
            if (Collections.list(request.getHeaders(name)).size() > 1) {
                faults.add(fault(RequestFault.REPEATED_HEADER, name));
            }
        }
        if (request.getHeader(RULEBOOK) != null && !takesRulebook()) {
            faults.add(fault(RequestFault.RULEBOOK_FOR_NOTHING, RULEBOOK));
        }
        if (!takesBody()) {
            if (hasBody()) {
                faults.add(RequestFault.BODY_FOR_NOTHING.at(""));
            }
        } else if (!isReadAsItWasWritten()) {
            faults.add(fault(RequestFault.OTHER_CHARSET, HttpHeaders.CONTENT_TYPE));
        } else if (!isTypeUnderstood()) {
            faults.add(fault(RequestFault.TYPE_PARAMETER, HttpHeaders.CONTENT_TYPE));
        }
        return faults;
    }

    /** What is sent under a name that is nearly one of ours. */
    private List<InputFault> misspelt() {
        return Collections.list(request.getHeaderNames()).stream()
                .filter(name -> OURS.stream().noneMatch(name::equalsIgnoreCase))
                .map(name -> NearestName.to(EXTENSION.matcher(name).replaceFirst(""), OURS))
                .flatMap(Optional::stream)
                .distinct()
                .map(near -> RequestFault.MISSPELT_HEADER.at("header:" + near, near))
                .toList();
    }

    private static InputFault fault(RequestFault fault, String header) {
        return fault.at("header:" + header);
    }

    private boolean takesRulebook() {
        return Arrays.stream(operation.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.value().equals(RULEBOOK));
    }

    private boolean takesBody() {
        return readsForms || AnnotatedElementUtils.hasAnnotation(operation.getMethod(), RequestBody.class);
    }

    private boolean hasBody() {
        try {
            return request.getContentLengthLong() > EMPTY_OBJECT
                    || (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                            && WholeBody.stream(request).readNBytes(EMPTY_OBJECT + 1).length > EMPTY_OBJECT);
        } catch (IOException e) {
            throw RefusedRequest.unreadable();
        }
    }

    /** A type that is none is refused by what reads it. */
    private boolean isReadAsItWasWritten() {
        try {
            String type = request.getContentType();
            Charset charset =
                    type == null ? null : MediaType.parseMediaType(type).getCharset();
            return charset == null || READ.contains(charset);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Each parameter once, with a value, and none that would be passed over. */
    private boolean isTypeUnderstood() {
        List<String> known = new ArrayList<>(List.of("charset"));
        if (FormCheck.isInParts(request)) {
            known.add("boundary");
        }
        String type = request.getContentType();
        return type == null
                || Arrays.stream(type.split(";", -1))
                        .skip(1)
                        .map(String::strip)
                        .filter(said -> !said.isEmpty())
                        .allMatch(said -> said.contains("=")
                                && known.remove(said.substring(0, said.indexOf('='))
                                        .strip()
                                        .toLowerCase(Locale.ROOT)));
    }
}
