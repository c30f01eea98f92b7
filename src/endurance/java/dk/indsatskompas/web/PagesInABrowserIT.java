package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private long weight;
    private BrowserContext context;

    /** The Chromium that is installed; none is downloaded. */
    @BeforeAll
    static void openTheBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothingWasComplainedOfOrAskedForElsewhere() {
        context.close();
        assertThat(complaints).isEmpty();
        assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(server().address() + "/"));
    }

    private Page open(String path, String language, ColorScheme light, int width) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(language)
                .setColorScheme(light));
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.onRequestFinished(request -> weight += request.sizes().responseBodySize);
        page.navigate(server().address() + path);
        return page;
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    private static void assertNothingStandsOut(Page page, int width) {
        assertThat(((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(width);
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
        assertNothingStandsOut(page, width);
        assertAccessible(page);
        assertThat(weight).isLessThan(HEAVIEST);
    }

    @ParameterizedTest
    @CsvSource({"da, LIGHT, 1280", "en, DARK, 390"})
    void theAnswerToAnExampleIsOpenToAllAndDecided(String language, ColorScheme light, int width) {
        Page page = open("/", language, light, width);
        page.selectOption("#example", new SelectOption().setIndex(0));
        page.click("button[name=load]");
        page.waitForSelector(".card");

        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertNothingStandsOut(page, width);
        assertAccessible(page);
        assertThat(page.url()).isEqualTo(server().address() + "/");
        assertThat(weight).isLessThan(HEAVIEST);
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
            page.waitForFunction("before => document.querySelector('#question-title').textContent !== before", question);
            question = page.textContent("#question-title");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("question-title");
            answers++;
        }
        assertThat(page.querySelector(".card")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {DANISH, ENGLISH})
    void anAuditorOpensADecisionAndProvesItUnchanged(String language) {
        String id = Server.json(server().ask(Server.example())).at("/decisionId").asString();
        Page page = open("/decisions", language, ColorScheme.LIGHT, 1280);

        page.click("tbody a[href$='" + id + "']");
        page.waitForSelector(".trace");
        assertAccessible(page);
        page.click("form[action$=replay] button");
        page.waitForSelector("#replay .notice");
        assertThat(page.url()).endsWith("/decisions/" + id);
        assertThat(weight).isLessThan(HEAVIEST);
    }
}
