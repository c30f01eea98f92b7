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
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.concurrent.Semaphore;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints a page as a tagged PDF (PDF/UA-1) on A4, with its fonts in it. The same page always gives the same bytes. Nothing
 * is fetched from anywhere, whatever the page says.
 */
final class Printer {
    static final String REGULAR = "Regular";

    private static final String FONT = "Source Sans 3";

    /** Printing takes a core for a second; more at once would only take turns. */
    private static final Semaphore AT_ONCE = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    static {
        // It would tell of what it prints, and that is about a citizen.
        XRLog.setLoggingEnabled(false);
    }

    private Printer() {}

    /** Prints well-formed XHTML with a language, a title and a style, with this as its only date, if any. */
    static byte[] print(String xhtml, @Nullable Instant at) {
        Document page = document(xhtml);
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

    /** The page as a tree, read without ever looking at another file. */
    private static Document document(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document page = builder.parse(new InputSource(new StringReader(xhtml)));
            NodeList drawings = page.getElementsByTagName("svg");
            for (int i = 0; i < drawings.getLength(); i++) {
                // A PDF takes the words for a drawing from another attribute than HTML does.
                Element drawing = (Element) drawings.item(i);
                drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
            }
            return page;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The page is not well-formed", e);
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
        builder.useFont(new PDFontSupplier(font(pdf, REGULAR)), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(font(pdf, "Semibold")), FONT, 600, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new PlotDrawer());
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.withW3cDocument(page, "");
        return builder.buildPdfRenderer();
    }

    /** Without ligatures: nobody could search for the letters in them, nor hear them read aloud. */
    private static PDFont font(PDDocument pdf, String weight) throws IOException {
        TrueTypeFont font = PrintedCharacters.font(weight);
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
