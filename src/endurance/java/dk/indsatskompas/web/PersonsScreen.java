package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One person's screen in the Chromium that is installed, and all that it asked for and complained of. None is downloaded. */
final class PersonsScreen implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The folder for the pictures that README shows; none are taken when it is not said. */
    private static final String PICTURES = System.getProperty("pictures");

    private final String address;
    private final int width;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private long weight;

    PersonsScreen(Browser browser, Server server, String language, ColorScheme light, int width) {
        this.address = server.address();
        this.width = width;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(language)
                .setColorScheme(light));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.onRequestFinished(request -> weight += Math.max(0, request.sizes().responseBodySize));
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    Page open(String path) {
        weight = 0;
        page.navigate(address + path);
        return page;
    }

    Page page() {
        return page;
    }

    /** Bytes of the page that was opened last with all that it asked for, as they came over the wire. */
    long weight() {
        return weight;
    }

    /** The page says the same to those with aids, and nothing stands out of it. */
    void assertOpenToAll() {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as(page.url())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        assertThat(((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue())
                .as(page.url())
                .isLessThanOrEqualTo(width);
    }

    /** What is on a small screen from here on, for README; of a telephone there is no picture. */
    void picture(String name, String from) {
        if (PICTURES != null && width > 1000) {
            page.setViewportSize(1000, 580);
            page.locator(from).first().evaluate("from => from.scrollIntoView()");
            page.screenshot(new Page.ScreenshotOptions()
                    .setCaret(ScreenshotCaret.INITIAL)
                    .setPath(Path.of(PICTURES, name)));
            page.setViewportSize(width, 900);
        }
    }

    /** Nothing was complained of or asked for elsewhere. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
        assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(address + "/"));
    }
}
