package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.web.pages.ExampleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser: on a telephone, a tablet and a desk. */
class ReportInABrowserIT extends BrowserTest {

    record Screen(String page, int width) {}

    static Stream<Screen> screens() {
        return Stream.of(DANISH, ENGLISH, "long")
                .flatMap(page -> Stream.of(320, 768, 1280).map(width -> new Screen(page, width)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothingStandsOutOfThePage(Screen screen) throws IOException {
        browser.open(address(screen.page()), screen.width());

        browser.assertNothingStandsOut(screen.width());
    }

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void isShownInItsStyleWithEnoughContrast(String language) throws IOException {
        browser.open(address(language), 1280);

        assertThat(browser.run("return getComputedStyle(document.querySelector('h1')).color"))
                .isEqualTo("rgb(16, 32, 47)");
        browser.assertEnoughContrast();
    }

    private String address(String page) throws IOException {
        if (page.equals("long")) {
            Path file = Files.writeString(
                    Path.of("target", "long-winded-report.html"),
                    ExampleReport.longWinded(DANISH).html());
            return file.toUri().toString();
        }
        var answer = Server.json(server().ask(Server.example(), "Accept-Language", page));
        return server().address() + answer.at("/links/report").asString();
    }
}
