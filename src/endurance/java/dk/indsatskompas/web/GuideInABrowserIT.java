package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readable guide to the rules in a real browser. */
class GuideInABrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"da, 320", "da, 1280", "en, 320", "en, 768"})
    void isReadableAndNothingStandsOutOfThePage(String language, int width) {
        browser.speak(language);
        browser.open(server().address() + "/v1/rulebooks/in-force/guide", width);

        browser.assertNothingStandsOut(width);
        browser.assertEnoughContrast();
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
        assertThat(browser.complaints()).isEmpty();
    }
}
