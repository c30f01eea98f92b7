package dk.indsatskompas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium that is installed on this machine, without a window. It is never downloaded. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    /** Elements that stand out of the page, or whose text does not fit in them. */
    private static final String SPILLING = """
            const width = document.documentElement.clientWidth;
            return [...document.querySelectorAll('main *')]
              .filter(e => getComputedStyle(e).clip === 'auto' && !e.closest('thead'))
              .filter(e => e.getBoundingClientRect().right > width + 0.5
                  || (e instanceof HTMLElement && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline'))
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

    /** It says at every start that it does not know the newest browsers by name; nothing here needs that. */
    private static final Logger TALKATIVE = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start() {
        TALKATIVE.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed(BROWSERS));
        options.addArguments(
                "--headless=new", "--hide-scrollbars", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        LoggingPreferences all = new LoggingPreferences();
        all.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", all);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed(List.of("chromedriver")))
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens a page on a screen of this width, in pixels. */
    void open(String address, int width) {
        Map<String, Object> screen = Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
        driver.get(address);
    }

    /** What a function written in JavaScript returns on the open page. */
    Object run(String script) {
        return driver.executeScript(script);
    }

    /** Nothing stands out of the open page, nor out of any box on it. */
    void assertNothingStandsOut(int width) {
        assertThat(run("return document.scrollingElement.clientWidth")).isEqualTo((long) width);
        assertThat((Long) run("return document.scrollingElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(run(SPILLING)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    }

    void assertEnoughContrast() {
        assertThat(run(FAINT)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    }

    /** Asks for pages in this language from now on. */
    void speak(String language) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    }

    /** What the browser has complained of since this was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The open page as it is printed on A4, as PDF. */
    byte[] print() {
        Map<String, Object> paper = Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true);
        Object data = driver.executeCdpCommand("Page.printToPDF", paper).get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static File installed(List<String> names) {
        return find(names)
                .orElseThrow(() -> new AssertionError("This test looks at pages in a real browser, and none of " + names
                        + " is on the PATH. On Debian: apt-get install chromium chromium-driver"));
    }

    private static Optional<File> find(List<String> names) {
        List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator, -1));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> new File(folder, name)))
                .flatMap(file -> file.canExecute() ? Stream.of(file) : Stream.empty())
                .findFirst();
    }
}
