package dk.indsatskompas.web.pages;

import dk.indsatskompas.advice.InvalidRequest;
import dk.indsatskompas.page.Pages;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.web.http.RequestFault;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The two forms in which a page can be had. */
public enum PageFormat {
    HTML(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)),
    PDF(MediaType.APPLICATION_PDF);

    private final MediaType mediaType;

    PageFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /** The page in this form; only that is made. */
    public byte[] write(Supplier<String> html, Supplier<byte[]> pdf) {
        return this == HTML ? html.get().getBytes(StandardCharsets.UTF_8) : pdf.get();
    }

    /** An answer that says what the page is, and lets it do nothing but be shown. */
    public ResponseEntity.BodyBuilder answer(Language language, String name) {
        return ResponseEntity.ok().contentType(mediaType).headers(headers -> {
            confine(headers, language, Pages.CONTENT_SECURITY_POLICY);
            headers.setContentDisposition(
                    ContentDisposition.inline().filename(name + ending()).build());
        });
    }

    /** Says in which language a page is, and lets it do nothing but be shown. */
    public static void confine(HttpHeaders headers, Language language, String policy) {
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.code());
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
    }

    /** The ending of a file's name. */
    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format that is named; else, of those that the client accepts, the one that it likes best.
     *
     * @throws InvalidRequest when it names another
     */
    public static PageFormat of(@Nullable String named, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        if (named == null) {
            return accepted(accept);
        }
        return Stream.of(values())
                .filter(format -> format.ending().equals("." + named))
                .findFirst()
                .orElseThrow(() -> RequestFault.NO_FORMAT.refused("query:format"));
    }

    /** What a client accepts, what it likes best first. */
    public static Stream<MediaType> liked(@Nullable String accept) {
        return MediaType.parseMediaTypes(accept).stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
    }

    private static PageFormat accepted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null) {
            return HTML;
        }
        return liked(accept)
                .flatMap(liked -> Stream.of(values()).filter(format -> liked.isCompatibleWith(format.mediaType)))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                        List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_PDF)));
    }
}
