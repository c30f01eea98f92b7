package dk.indsatskompas.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.concurrent.Semaphore;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Prints a page as a tagged PDF (PDF/UA-1) on A4, with its fonts in it. The same page always gives the same bytes. Nothing
 * is fetched from anywhere, whatever the page says.
 */
final class Printer {

    private static final String FONT = "Source Sans 3";

    /** Printing takes a core for a second; more at once would only take turns. */
    private static final Semaphore AT_ONCE = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    static {
        // It would tell of what it prints, and that is about a citizen.
        XRLog.setLoggingEnabled(false);
    }

    private Printer() {}

    /**
     * Prints a page.
     *
     * @param xhtml well-formed, with a language, a title and a style
     * @param at the only date in the file; null for one without any
     */
    static byte[] print(String xhtml, @Nullable Instant at) {
        Document page = Xhtml.document(xhtml);
        AT_ONCE.acquireUninterruptibly();
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = renderer(page, pdf)) {
            renderer.createPDFWithoutClosing();
            pdf.setDocumentId(at == null ? xhtml.hashCode() : at.toEpochMilli());
            date(pdf, at);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be printed", e);
        } finally {
            AT_ONCE.release();
        }
    }

    private static PdfBoxRenderer renderer(Document page, PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Indsatskompas");
        builder.useUriResolver((base, uri) -> null);
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        builder.useFont(new PDFontSupplier(font(pdf, "Regular")), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(pdf, "Semibold")), FONT, 600, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new PlotDrawer());
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.withW3cDocument(page, "");
        return builder.buildPdfRenderer();
    }

    /** Without ligatures: nobody could search for the letters in them, nor hear them read aloud. */
    private static PDFont font(PDDocument pdf, String weight) throws IOException {
        InputStream file = PageResources.open("fonts/SourceSans3-" + weight + ".ttf");
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return PDType0Font.load(pdf, font, true);
    }

    /** The library dates a file by its own clock; here and in the metadata, the given time stands instead, or none. */
    private static void date(PDDocument pdf, @Nullable Instant at) throws IOException {
        pdf.getDocumentInformation()
                .setCreationDate(at == null ? null : GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        at == null ? "<xmp:CreateDate>[^<]*</xmp:CreateDate>" : "(?<=<xmp:CreateDate>)[^<]*",
                        at == null ? "" : at.toString());
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }
}
