package dk.indsatskompas.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dk.indsatskompas.access.ApiKeyFile;
import dk.indsatskompas.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Policy staff at the workbench in a real browser, with the shipped rules: from a number to another rulebook in force. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WorkbenchInABrowserIT {

    /** Bytes of a page of the workbench with all that belongs to it, as they come over the wire. */
    private static final long HEAVIEST = 600_000;

    /** From a change to whom it affects, on a machine that much else keeps busy; docs/performance.md has what an idle one takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String RULE = "Højst 25 borgere til hver IPS-konsulent";
    private static final String FILE = "inklusion_2011/rules.dslr";

    private static Playwright playwright;
    private static Browser browser;
    private static String author;
    private static String approver;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void twoPeople(DynamicPropertyRegistry properties) throws IOException {
        Path data = Files.createTempDirectory(Path.of("target"), "data");
        ApiKeyFile keys = ApiKeyFile.in(data.resolve("keys"));
        author = keys.make("maja", Set.of(Role.POLICY), Instant.now(), null).token();
        approver = keys.make("bent", Set.of(Role.APPROVER), Instant.now(), null).token();
        properties.add("indsatskompas.data", data::toString);
        properties.add("indsatskompas.publishing", () -> "approval");
    }

    @BeforeAll
    static void openTheBrowser() {
        playwright = PersonsScreen.playwright();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        browser = PersonsScreen.browser(playwright);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280, 20", "da, DARK, 390, 18"})
    void theCaseloadIsChangedSeenThroughApprovedAndInForce(
            String language, ColorScheme light, int width, String caseload) {
        boolean danish = language.equals("da");
        try (PersonsScreen maja = signedIn(author, language, light, width);
                PersonsScreen bent = signedIn(approver, language, light, width)) {
            begin(maja, danish ? "Færre til hver konsulent" : "Fewer to each consultant");
            maja.page().locator("#q").fill(RULE);
            maja.page().keyboard().press("Enter");
            Locator rule = maja.page()
                    .locator("a[href*='rule=']", new Page.LocatorOptions().setHasText(RULE))
                    .first();
            assertThat(rule).isVisible();
            maja.assertOpenToAll();
            rule.click();
            tickTheSameBoundaryElsewhere(maja.page());
            change(maja.page(), "22");
            assertThat(change(maja.page(), caseload)).isLessThan(PATIENCE);
            maja.assertOpenToAll();
            assertThat(maja.weight()).isLessThan(HEAVIEST);
            maja.picture("workbench.png", "h1");

            maja.page().locator("a[href*='/follow']").click();
            Locator accept = maja.page().locator("form[action$='/follow'] button");
            assertThat(accept).isVisible();
            maja.assertOpenToAll();
            accept.press("Enter");
            assertThat(maja.page().locator("#note")).isVisible();
            maja.assertOpenToAll();
            maja.page().locator("#note").fill(danish ? "Højst " + caseload : "At most " + caseload);
            maja.page().locator("form[action$='/submit'] button").press("Enter");
            assertThat(maja.page().locator("main"))
                    .containsText(danish ? "En anden skal godkende" : "Somebody else must approve");
            maja.assertOpenToAll();

            bent.open("/workbench");
            bent.page()
                    .locator("a[href*='/workbench/rulebooks/'] strong")
                    .first()
                    .click();
            Locator approve = bent.page().locator("form[action$='/approve'] button");
            assertThat(approve).isVisible();
            bent.assertOpenToAll();
            approve.press("Enter");
            bent.page().locator("form[action$='/activate'] button").first().press("Enter");
            assertThat(bent.page().locator("h1 + p .tag")).hasText(danish ? "I kraft" : "In force");
            bent.assertOpenToAll();
            bent.open("/workbench");
            bent.assertOpenToAll();
        }
    }

    @ParameterizedTest
    @CsvSource({"da, DARK, 390", "en, LIGHT, 1280"})
    void aFileIsWrittenWithWhatThePhraseBookProposesAndIsToldWrongAtItsLine(
            String language, ColorScheme light, int width) {
        try (PersonsScreen maja = signedIn(author, language, light, width)) {
            begin(maja, "Tekst");
            maja.open(maja.page().url().replaceFirst("^https?://[^/]+", "") + "/file?path=" + FILE);
            Locator text = maja.page().locator(".cm-content");
            assertThat(text).isVisible();
            assertThat(maja.page().locator("#text")).isHidden();
            maja.assertOpenToAll();
            assertThat(maja.weight()).isLessThan(HEAVIEST);

            Locator line = maja.page()
                    .locator(".cm-line", new Page.LocatorOptions().setHasText("- har en alvorlig sindslidelse"))
                    .first();
            line.click();
            maja.page().keyboard().press("End");
            maja.page().keyboard().press("Enter");
            maja.page().keyboard().type("- er mindst");
            Locator proposed = maja.page().locator(".cm-tooltip-autocomplete [aria-selected]");
            assertThat(proposed).hasText("er mindst {n} år");
            assertThat(maja.page().locator(".cm-completionInfo")).hasText("is at least {n} years old");
            // An editor takes no key for an answer in the first moment of a proposal.
            maja.page().waitForTimeout(300);
            maja.page().keyboard().press("Enter");
            maja.page().keyboard().type("18");
            assertThat(maja.page().locator("#text")).hasValue(Pattern.compile("- er mindst 18 år\\n"));
            assertThat(maja.page().locator("#outcome")).containsText(language.equals("da") ? "nr. 2" : "no. 2");
            Locator wrong = maja.page()
                    .locator(
                            ".cm-line:has(.cm-lintRange-error)",
                            new Page.LocatorOptions().setHasText("er mindst 18 år"));

            maja.page().keyboard().press("End");
            maja.page().keyboard().type("q");
            assertThat(wrong).containsText("er mindst 18 årq");
            assertThat(maja.page().locator("#marks li").first()).containsText("er mindst 18 årq");
            maja.assertOpenToAll();
        }
    }

    @Test
    void whatIsPressedRightAfterTypingIsOneChangeAndEnterTakesNothingAway() {
        try (PersonsScreen maja = signedIn(author, "da", ColorScheme.LIGHT, 1280)) {
            begin(maja, "Lige efter");
            Page page = maja.open(rule(maja, RULE));
            Locator sentences = page.locator("li.sentence");
            assertThat(sentences).hasCount(3);

            page.locator("input[type=number]").fill("21");
            page.keyboard().press("Enter");
            assertThat(page.locator("#revision")).hasValue("2");
            assertThat(sentences).hasCount(3);

            page.locator("input[type=number]").fill("22");
            page.locator("button[name=remove]").first().click();
            assertThat(sentences).hasCount(2);
            assertThat(page.locator("input[type=number]")).hasValue("22");
            assertThat(page.locator("[role=alert]")).hasCount(0);
        }
    }

    @Test
    void theSourceDecidesTheNumbersOfTheTestedModel() {
        try (PersonsScreen maja = signedIn(author, "da", ColorScheme.LIGHT, 390)) {
            begin(maja, "Den afprøvede model");
            Page page = maja.open(rule(maja, "IPS-konsulenten har højst 25 borgere"));

            assertThat(page.locator("#edit")).containsText("Det bestemmer kilden");
            assertThat(page.locator("#concludes")).hasCount(0);
            maja.assertOpenToAll();
        }
    }

    private static String rule(PersonsScreen screen, String name) {
        String draft = screen.page().url().replaceFirst("^https?://[^/]+([^?]*).*", "$1");
        return draft + "/rule?rule=inklusion_2011/" + name.replace(' ', '+');
    }

    private PersonsScreen signedIn(String key, String language, ColorScheme light, int width) {
        PersonsScreen screen = new PersonsScreen(browser, new Server(port), language, light, width);
        Page page = screen.open("/workbench");
        page.locator("#key").fill(key);
        page.keyboard().press("Enter");
        assertThat(page.locator("nav a[aria-current=page]")).hasAttribute("href", "/workbench");
        screen.assertOpenToAll();
        return screen;
    }

    private static void begin(PersonsScreen screen, String title) {
        screen.page().locator("#title").fill(title);
        screen.page().keyboard().press("Enter");
        assertThat(screen.page().locator("h1")).hasText(title);
        screen.assertOpenToAll();
    }

    /** How long it takes from a number that is left, to whom that affects. */
    private static Duration change(Page page, String number) {
        page.locator("input[type=number]").first().focus();
        page.keyboard().press("Control+a");
        page.keyboard().type(number);
        String before = page.locator("#revision").inputValue();
        Instant changed = Instant.now();
        page.keyboard().press("Tab");
        assertThat(page.locator("#revision")).not().hasValue(before);
        assertThat(page.locator("#outcome .bars").first()).isVisible();
        Duration taken = Duration.between(changed, Instant.now());
        assertThat(page.locator("#outcome [hx-get*='all=true']")).hasCount(0);
        return taken;
    }

    private static void tickTheSameBoundaryElsewhere(Page page) {
        page.locator("#edit details input[type=checkbox]").all().forEach(box -> box.press("Space"));
    }
}
