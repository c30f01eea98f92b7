package dk.indsatskompas.web.pages;

import dk.indsatskompas.page.Pages;

/** Makes reports: a page that needs no other file, or a PDF. */
public final class Reports {

    private static final String TEMPLATE = "web/pages/report.jte";

    private Reports() {}

    /** The page, in UTF-8 HTML that is also well-formed XML. */
    public static String html(Report report) {
        return Pages.html(TEMPLATE, ReportPage.of(report));
    }

    /** The page on A4; the same report always gives the same bytes. */
    public static byte[] pdf(Report report) {
        return Pages.pdf(TEMPLATE, ReportPage.of(report), report.answer().decidedAt());
    }
}
