package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of an impact in a real browser, with everything on it unfolded. */
class ImpactInABrowserIT extends BrowserTest {

    private static final Folder LENIENT =
            EditedRules.shipped().withCaseloadOf30().folder();

    @Autowired
    private Decisions decisions;

    @ParameterizedTest
    @CsvSource({"da, 320", "da, 768", "da, 1280", "en, 320", "en, 768", "en, 1280"})
    void nothingStandsOutOfThePage(String language, int width) throws Exception {
        open(language, width);

        browser.assertNothingStandsOut(width);
        browser.run("document.querySelectorAll('details').forEach(details => details.open = true)");
        browser.assertNothingStandsOut(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void isReadableAndGivesNoReasonToComplain(String language) {
        open(language, 1280);
        browser.run("document.querySelectorAll('details').forEach(details => details.open = true)");

        browser.assertEnoughContrast();
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void drawsBarsThatAreSeenAndSaid(String language) {
        open(language, 1280);

        List<?> drawings = (List<?>) browser.run("""
                return [...document.querySelectorAll('svg')].map(svg => {
                  const seen = svg.getBoundingClientRect();
                  const said = svg.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id).textContent);
                  return svg.getAttribute('role') + ' ' + (seen.width > 200 && seen.height > 50)
                      + ' ' + said.every(text => text.length > 3);
                });
                """);
        assertThat(drawings).isNotEmpty().allMatch("img true true"::equals);
    }

    @ParameterizedTest
    @CsvSource({"da, fordelt på grupper", "en, by group"})
    void isPrintedWithoutWhatIsFolded(String language, String folded) throws IOException {
        open(language, 1280);

        byte[] printed = browser.print();
        try (PDDocument document = Loader.loadPDF(printed)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 12);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(LENIENT.fingerprint().substring(0, 20))
                    .contains((String) browser.run("return document.querySelector('svg text').textContent"))
                    .doesNotContain(folded);
        }
    }

    private void open(String language, int width) {
        decisions.keep(LENIENT, "test");
        browser.speak(language);
        browser.open(
                server().address() + "/v1/rulebooks/" + LENIENT.fingerprint() + "/impact?size=150&asOf=2026-11-22",
                width);
    }
}
