package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evidence, the rules, their history, the guide and the page for developers in a real browser. */
class KnowledgeInABrowserIT extends BrowserTest {
    private static final String[] PAGES = {
        "/evidence", "/evidence/IPS-E1-JOB-EDU", "/rules", "/rules/history", "/rules/guide", "/developers"
    };

    @ParameterizedTest
    @CsvSource({"da, 320, light", "en, 390, dark", "da, 1280, dark", "en, 1280, light"})
    void everyPageIsReadableWithNothingStandingOut(String language, int width, String theme) {
        for (String page : PAGES) {
            browser.open(server().address() + page + "?lang=" + language + "&theme=" + theme, width);

            assertThat(browser.run("return document.scrollingElement.scrollWidth"))
                    .as(page)
                    .isEqualTo((long) width);
            assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
            assertThat((Long) browser.run("return performance.getEntriesByType('resource')"
                            + ".filter(one => !one.name.startsWith(location.origin)).length"))
                    .isZero();
            browser.assertEnoughContrast();
            assertThat(browser.complaints()).as(page).isEmpty();
        }
    }

    /** By keys alone: into the field, a word, and the rules follow; the address keeps what was asked. */
    @Test
    void theRulesFollowWhatIsTyped() throws InterruptedException {
        browser.open(server().address() + "/rules?lang=da", 1280);
        long all = shown();
        browser.run("const q = document.getElementById('q'); q.focus(); q.value = 'sindslidelse';"
                + " q.dispatchEvent(new Event('input', {bubbles: true}))");

        long end = System.nanoTime() + 10_000_000_000L;
        while (shown() == all && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(shown()).isPositive().isLessThan(all);
        assertThat(browser.run("return location.search")).isEqualTo("?q=sindslidelse");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("q");
        assertThat(browser.complaints()).isEmpty();
    }

    private long shown() {
        return (Long) browser.run("return document.querySelectorAll('article').length");
    }
}
