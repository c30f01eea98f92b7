package dk.indsatskompas.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes by templates: a page as HTML that needs no other file or as a PDF, and plain text. */
public final class Pages {
    static final String STYLE = text("page.css");

    /** All that a page may do in a browser: be shown in its own style. */
    public static final String CONTENT_SECURITY_POLICY = policy(STYLE);

    /** The style of a page with bars. */
    static final String CHARTED_STYLE = STYLE + text("charted.css");

    /** All that a page with bars may do in a browser. */
    public static final String CHARTED_CONTENT_SECURITY_POLICY = policy(CHARTED_STYLE);

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "dk.indsatskompas");

    /** What neither HTML nor XML can hold. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Pages() {}

    /** The page of a template under {@code src/main/jte}, in UTF-8 HTML that is also well-formed XML. */
    public static String html(String template, Object page) {
        return written(template, page, false);
    }

    /** The page on A4, with this as its only date, if any; the same page always gives the same bytes. */
    public static byte[] pdf(String template, Object page, @Nullable Instant at) {
        return Printer.print(written(template, page, true), at);
    }

    /**
     * What a template writes that is no page: what it is given is written as it is.
     *
     * @param found what it takes by these names
     */
    public static String text(String template, Map<String, Object> found) {
        PlainOutput text = new PlainOutput();
        TEMPLATES.render(template, found, text);
        return text.toString();
    }

    /** Escapes nothing, wherever in a page it would stand. */
    private static final class PlainOutput extends StringOutput implements HtmlTemplateOutput {
        @Override
        public void setContext(String tag, String attribute) {}
    }

    /** A file of a page that comes with the program. */
    static InputStream open(String name) {
        return Objects.requireNonNull(Pages.class.getResourceAsStream("/page/" + name), name);
    }

    private static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the characters that no page can hold; a mark stands in their place. */
    private static String written(String template, Object page, boolean paged) {
        TemplateOutput html = new StringOutput();
        TEMPLATES.render(template, Map.of("page", page, "paged", paged), html);
        return FORBIDDEN.matcher(html.toString()).replaceAll("\uFFFD");
    }

    private static String policy(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
