package dk.indsatskompas.web.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Makes reports: a page that needs no other file, or a PDF. */
public final class Reports {

    private static final String STYLE = Resources.text("report.css");

    /** All that a page may do in a browser: be shown in its own style. */
    public static final String CONTENT_SECURITY_POLICY = policy(STYLE);

    private Reports() {}

    /** The page, in UTF-8 HTML that is also well-formed XML. */
    public static String html(Report report) {
        return page(report, false);
    }

    /** The page on A4; the same report always gives the same bytes. */
    public static byte[] pdf(Report report) {
        return Printer.print(page(report, true), report.answer().decidedAt());
    }

    private static String page(Report report, boolean paged) {
        StringBuilder html = new StringBuilder();
        PageRenderer.of().execute(Page.of(report, paged, STYLE), html);
        return Xhtml.clean(html.toString());
    }

    static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
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
