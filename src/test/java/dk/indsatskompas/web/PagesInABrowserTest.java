package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.EditedRules;
import dk.indsatskompas.decisions.Decisions;
import dk.indsatskompas.rulebook.Folder;
import dk.indsatskompas.web.report.ExampleReport;
import dk.indsatskompas.web.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages in a real browser: on a telephone, a tablet and a desk. */
class PagesInABrowserTest extends WebTest {

    /** Elements that stand out of the page, or whose text does not fit in them. */
    private static final String SPILLING = """
            const width = document.documentElement.clientWidth;
            return [...document.querySelectorAll('main *')]
              .filter(e => getComputedStyle(e).clip === 'auto' && !e.closest('thead'))
              .filter(e => e.getBoundingClientRect().right > width + 0.5
                  || (e.ownerSVGElement
                      ? e.getBoundingClientRect().right > e.ownerSVGElement.getBoundingClientRect().right + 0.5
                      : e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline'))
              .map(e => e.outerHTML.slice(0, 200));
            """;

    /** Texts with less contrast to what is behind them than WCAG 2.2 AA asks for. */
    private static final String FAINT = """
            const luminance = c => {
              const [r, g, b] = c.match(/[0-9.]+/g).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const behind = e => {
              const c = getComputedStyle(e).backgroundColor;
              return c === 'rgba(0, 0, 0, 0)' ? (e.parentElement ? behind(e.parentElement) : 'rgb(255, 255, 255)') : c;
            };
            return [...document.querySelectorAll('main *')]
              .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
              .filter(e => {
                const own = getComputedStyle(e);
                const [a, b] = [e.ownerSVGElement ? own.fill : own.color, behind(e)].map(luminance).sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05) < 4.5;
              })
              .map(e => e.outerHTML.slice(0, 200));
            """;

    private static final String NAMELESS = """
            return [...document.querySelectorAll('main svg')]
              .filter(e => e.getAttribute('aria-hidden') !== 'true'
                  && !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.querySelector('title')))
              .map(e => e.outerHTML.slice(0, 200));
            """;

    private static final Folder EDITED =
            EditedRules.shipped().withCaseloadOf30().folder();

    private static Browser browser;

    @Autowired
    private Decisions decisions;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void keep() {
        decisions.keep(EDITED, "test");
    }

    /** What somebody opens. */
    enum Opened {
        /** The report of a decision. */
        REPORT,
        /** One with the longest words and lists. */
        LONG_REPORT,
        /** What another rulebook would change. */
        IMPACT,
        /** The readable rules. */
        GUIDE
    }

    record Screen(Opened page, String language, int width) {}

    static Stream<Screen> screens() {
        return Stream.of(Opened.values())
                .flatMap(page -> Stream.of(DANISH, ENGLISH)
                        .filter(language -> page != Opened.LONG_REPORT || language.equals(DANISH))
                        .flatMap(
                                language -> Stream.of(320, 768, 1280).map(width -> new Screen(page, language, width))));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothingStandsOutOfThePage(Screen screen) throws IOException {
        browser.open(address(screen), screen.language(), screen.width());

        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(screen.language());
        assertThat(browser.run("return document.scrollingElement.clientWidth")).isEqualTo((long) screen.width());
        assertThat((Long) browser.run("return document.scrollingElement.scrollWidth"))
                .isLessThanOrEqualTo(screen.width());
        assertThat(list(SPILLING)).isEmpty();
    }

    static Stream<Screen> desks() {
        return screens().filter(screen -> screen.width() == 1280);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void isShownInItsStyleWithEnoughContrast(Screen screen) throws IOException {
        browser.open(address(screen), screen.language(), screen.width());

        assertThat(browser.run("return getComputedStyle(document.querySelector('h1')).color"))
                .isEqualTo("rgb(16, 32, 47)");
        assertThat(list(FAINT)).isEmpty();
        assertThat(list(NAMELESS))
                .as("pictures without a name for who cannot see them")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void theImpactIsShownAsPicturesWithTheirFiguresInTables(String language) throws IOException {
        browser.open(address(new Screen(Opened.IMPACT, language, 1280)), language, 1280);

        assertThat((Long) browser.run("return document.querySelectorAll('main svg').length"))
                .isPositive();
        assertThat((Long) browser.run("return document.querySelectorAll('main table').length"))
                .isPositive();
        assertThat((String) browser.run("return document.querySelector('main').innerText"))
                .contains(language.equals(DANISH) ? "konstruerede borgere" : "made-up citizens")
                .doesNotContain("ips-caseload-max-25");
    }

    private static List<Object> list(String script) {
        return List.copyOf((List<?>) browser.run(script));
    }

    private String address(Screen screen) throws IOException {
        return switch (screen.page()) {
            case REPORT -> {
                var answer = Server.json(server().ask(Server.example(), "Accept-Language", screen.language()));
                yield server().address() + answer.at("/links/report").asString();
            }
            case LONG_REPORT ->
                Files.writeString(
                                Path.of("target", "long-winded-report.html"),
                                Reports.html(ExampleReport.longWinded(screen.language())))
                        .toUri()
                        .toString();
            case IMPACT ->
                server().address() + "/v1/rulebooks/" + EDITED.fingerprint() + "/impact?size=500&asOf=2026-11-22";
            case GUIDE -> server().address() + "/v1/rulebooks/in-force/guide";
        };
    }
}
