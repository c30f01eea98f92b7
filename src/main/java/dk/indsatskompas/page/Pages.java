package dk.indsatskompas.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Makes a page into HTML that needs no other file, or into a PDF. */
public final class Pages {

    private static final String STYLE = PageResources.text("page.css");

    /** All that a page may do in a browser: be shown in its own style. */
    public static final String CONTENT_SECURITY_POLICY = policy(STYLE);

    /** The style of a page with bars. */
    public static final String CHARTED_STYLE = STYLE + PageResources.text("charted.css");

    /** All that a page with bars may do in a browser. */
    public static final String CHARTED_CONTENT_SECURITY_POLICY = policy(CHARTED_STYLE);

    private Pages() {}

    /** The page, in UTF-8 HTML that is also well-formed XML. */
    public static String html(Page page) {
        return laidOut(page, false);
    }

    /**
     * The page on A4; the same page always gives the same bytes.
     *
     * @param at the only date in the file; null for one without any
     */
    public static byte[] pdf(Page page, @Nullable Instant at) {
        return Printer.print(laidOut(page, true), at);
    }

    /** A page with bars, in UTF-8 HTML that is also well-formed XML. */
    public static String html(ChartedPage page) {
        StringBuilder html = new StringBuilder();
        ChartedPageRenderer.of().execute(page, html);
        return Xhtml.clean(html.toString());
    }

    private static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String laidOut(Page page, boolean paged) {
        StringBuilder html = new StringBuilder();
        LayoutRenderer.of().execute(new Layout(page, paged, STYLE), html);
        return Xhtml.clean(html.toString());
    }

    private static String hash(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
