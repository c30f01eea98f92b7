package dk.indsatskompas.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedCharactersTest {

    private static final String LATIN = "Ærø Łódź Þórshöfn Île İzmir ŋ ǽ Ș Ắ ß ﬁ";
    private static final String GREEK = "Ἀθήνα Θεσσαλονίκη ϑ";
    private static final String CYRILLIC = "Київ Скопје Ђорђе Ґанок Ѣ";
    private static final String SIGNS = "§ – … „“ »« € ½ ≤ → ✓";
    private static final String OTHERS = "a 中 b Ա c 😀 中";

    @Test
    void haveLatinGreekAndCyrillicAsEuropeIsWritten() {
        assertThat(PrintedCharacters.missing(LATIN + GREEK + CYRILLIC + SIGNS + "\t\r\n"))
                .isEmpty();
    }

    @Test
    void namesEachThatIsMissingOnce() {
        assertThat(PrintedCharacters.missing(OTHERS)).containsExactly("中", "Ա", "😀");
    }

    @Test
    void areThoseThatAPageShows() throws IOException {
        String page = """
                <html lang="en"><head><title>t</title><style>body, .strong { font-family: "Source Sans 3"; }
                .strong { font-weight: 600; }</style></head><body><p>%1$s</p><p class="strong">%1$s</p><p>%2$s</p></body>
                </html>""".formatted(GREEK + " " + CYRILLIC, OTHERS);

        String printed = new PDFTextStripper().getText(Loader.loadPDF(Printer.print(page, null)));

        assertThat(printed.lines().map(String::strip))
                .containsExactly(GREEK + " " + CYRILLIC, GREEK + " " + CYRILLIC, "a # b # c # #");
    }
}
