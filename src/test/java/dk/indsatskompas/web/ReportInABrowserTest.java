package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.report.ExampleReport;
import dk.indsatskompas.web.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser: on a telephone, a tablet and a desk. */
class ReportInABrowserTest extends WebTest {

    /** Elements that stand out of the page, or whose text does not fit in them. */
    private static final String SPILLING = """
            const width = document.documentElement.clientWidth;
            return [...document.querySelectorAll('main *')]
              .filter(e => getComputedStyle(e).clip === 'auto' && !e.closest('thead'))
              .filter(e => e.getBoundingClientRect().right > width + 0.5
                  || (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline'))
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
                const [a, b] = [getComputedStyle(e).color, behind(e)].map(luminance).sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05) < 4.5;
              })
              .map(e => e.outerHTML.slice(0, 200));
            """;

    private static Browser browser;

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

    record Screen(String page, int width) {}

    static Stream<Screen> screens() {
        return Stream.of(DANISH, ENGLISH, "long")
                .flatMap(page -> Stream.of(320, 768, 1280).map(width -> new Screen(page, width)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothingStandsOutOfThePage(Screen screen) throws IOException {
        browser.open(address(screen.page()), screen.width());

        assertThat(browser.run("return document.scrollingElement.clientWidth")).isEqualTo((long) screen.width());
        assertThat((Long) browser.run("return document.scrollingElement.scrollWidth"))
                .isLessThanOrEqualTo(screen.width());
        assertThat(browser.run(SPILLING))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void isShownInItsStyleWithEnoughContrast(String language) throws IOException {
        browser.open(address(language), 1280);

        assertThat(browser.run("return getComputedStyle(document.querySelector('h1')).color"))
                .isEqualTo("rgb(16, 32, 47)");
        assertThat(browser.run(FAINT))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    private String address(String page) throws IOException {
        if (page.equals("long")) {
            Path file = Files.writeString(
                    Path.of("target", "long-winded-report.html"), Reports.html(ExampleReport.longWinded(DANISH)));
            return file.toUri().toString();
        }
        var answer = Server.json(server().ask(Server.example(), "Accept-Language", page));
        return server().address() + answer.at("/links/report").asString();
    }
}
