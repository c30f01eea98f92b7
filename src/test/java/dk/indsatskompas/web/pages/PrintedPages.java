package dk.indsatskompas.web.pages;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader sees it: page by page the letters, where they stand, and the picture. Lengths are points, 1/72 inch. */
public final class PrintedPages {

    private final byte[] pdf;

    public PrintedPages(byte[] pdf) {
        this.pdf = pdf.clone();
    }

    public byte[] pdf() {
        return pdf.clone();
    }

    /** A letter and the room it takes, from the top of an é to the bottom of a g. */
    public record Letter(String text, double baseline, Rectangle2D room) {}

    /** A page; its picture has {@link #SCALE} pixels a point. */
    public record Printed(List<Letter> letters, BufferedImage picture) {}

    public static final int SCALE = 2;

    /** Where the head of a page ends and its foot begins. */
    private static final double BODY_FROM = 52;

    private static final double BODY_TO = 796;

    public List<Printed> pages() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            return IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> new Printed(letters(document, page), picture(renderer, page)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything it says between the heads and the feet of its pages, without spaces. */
    public String text() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> letters(document, page).stream())
                    .flatMap(letters -> letters)
                    .filter(letter -> letter.baseline() > BODY_FROM && letter.baseline() < BODY_TO)
                    .map(Letter::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Letter> letters(PDDocument document, int page) {
        List<Letter> letters = new ArrayList<>();
        try {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    if (!at.getUnicode().isBlank()) {
                        letters.add(letter(at));
                    }
                }
            };
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            stripper.getText(document);
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter letter(TextPosition at) {
        double size = at.getFontSizeInPt();
        double baseline = at.getYDirAdj();
        return new Letter(
                at.getUnicode(),
                baseline,
                new Rectangle2D.Double(at.getXDirAdj(), baseline - 0.75 * size, at.getWidthDirAdj(), size));
    }

    private static BufferedImage picture(PDFRenderer renderer, int page) {
        try {
            return renderer.renderImage(page, SCALE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
