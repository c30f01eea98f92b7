package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for people in a real browser, by keyboard and clicks: what they show, ask for, weigh, and say to those with aids. */
class PagesInABrowserIT extends WebTest {

    /** Bytes of a page with all that belongs to it, as they come over the wire. */
    private static final long HEAVIEST = 300_000;

    private static Playwright playwright;
    private static Browser browser;

    private PersonsScreen screen;

    @BeforeAll
    static void openTheBrowser() {
        playwright = PersonsScreen.playwright();
        browser = PersonsScreen.browser(playwright);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothingWasComplainedOfOrAskedForElsewhere() {
        screen.close();
    }

    private Page open(String path, String language, ColorScheme light, int width) {
        screen = new PersonsScreen(browser, server(), language, light, width);
        return screen.open(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/, da, LIGHT, 1280",
        "/, en, DARK, 390",
        "/decisions, da, DARK, 1280",
        "/decisions, en, LIGHT, 390",
        "/decisions/overrides, da, LIGHT, 390",
        "/decisions/overrides, en, DARK, 1280",
        "/sign-in, da, DARK, 390",
        "/sign-in, en, LIGHT, 1280"
    })
    void aPageIsLightAndOpenToAll(String path, String language, ColorScheme light, int width) {
        Page page = open(path, language, light, width);

        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        screen.assertOpenToAll();
        assertThat(screen.weight()).isLessThan(HEAVIEST);
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "da, DARK, 390"})
    void theAnswerToAnExampleIsOpenToAllAndDecided(String language, ColorScheme light, int width) {
        Page page = open("/", language, light, width);
        page.selectOption("#example", new SelectOption().setIndex(0));
        page.click("button[name=load]");
        page.waitForSelector(".card");

        screen.picture("try.png", "h1");
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        screen.assertOpenToAll();
        assertThat(page.url()).isEqualTo(server().address() + "/");
        assertThat(screen.weight()).isLessThan(HEAVIEST);
    }

    @Test
    void whoSeesItForTheFirstTimeIsAnsweredByTheKeyboardAlone() {
        Page page = open("/", "en", ColorScheme.LIGHT, 1280);
        int answers = 0;
        String question = page.textContent("#question-title");
        while (page.querySelector(".card") == null && answers < 12) {
            page.focus("#question-title");
            page.keyboard().press("Tab");
            if ("checkbox".equals(page.evaluate("document.activeElement.type"))) {
                page.keyboard().press("Space");
                page.focus("#question .answers .button");
            } else if ("typed".equals(page.evaluate("document.activeElement.id"))) {
                page.keyboard().type("30");
            }
            page.keyboard().press("Enter");
            // The next question is there a moment before it has the focus.
            page.waitForFunction(
                    "before => document.activeElement.id === 'question-title'"
                            + " && document.activeElement.textContent !== before",
                    question);
            question = page.textContent("#question-title");
            answers++;
        }
        assertThat(page.querySelector(".card")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, DANISH})
    void anAuditorOpensADecisionAndProvesItUnchanged(String language) {
        String id =
                Server.json(server().ask(Server.example())).at("/decisionId").asString();
        Page page = open("/decisions", language, ColorScheme.LIGHT, 1280);

        page.click("tbody a[href$='" + id + "']");
        page.waitForSelector(".trace");
        if (language.equals(ENGLISH)) {
            screen.picture("decision.png", "h2:has(+ .trace), section:has(.trace)");
        }
        screen.assertOpenToAll();
        page.click("form[action$=replay] button");
        page.waitForSelector("#replay .notice");
        assertThat(page.url()).endsWith("/decisions/" + id);
        assertThat(screen.weight()).isLessThan(HEAVIEST);
    }
}
