package dk.indsatskompas.web.http;

import dk.indsatskompas.vocabulary.InputFault;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** Finds what would be passed over of a request beside its query: a header given twice or for nothing, a body that nobody reads. */
record HeaderCheck(HttpServletRequest request, HandlerMethod operation, boolean readsForms) {
    private static final String RULEBOOK = "Rulebook";
    private static final List<String> ONCE = List.of(IdempotencyHeader.NAME, RULEBOOK, HttpHeaders.CONTENT_TYPE);

    /** Each makes what is done depend on something, or asks for something else: without it, another thing would be done. */
    private static final List<String> NEVER_FOLLOWED = List.of(
            HttpHeaders.IF_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE, HttpHeaders.CONTENT_RANGE, "X-HTTP-Method-Override");

    private static final Set<Charset> READ = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    /** Clients that cannot send nothing send an empty object, in which nothing is said. */
    private static final int EMPTY_OBJECT = 2;

    /** The headers that are followed at no address. */
    static List<InputFault> neverFollowed(HttpServletRequest request) {
        return NEVER_FOLLOWED.stream()
                .filter(name -> request.getHeader(name) != null)
                .map(name -> fault(RequestFault.NEVER_FOLLOWED, name))
                .toList();
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
        }
        return faults;
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
}
