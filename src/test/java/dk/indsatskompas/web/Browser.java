package dk.indsatskompas.web;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The Chromium that is installed on this machine, without a window. It is never downloaded. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

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
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed(List.of("chromedriver")))
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens a page as somebody who reads this language does, on a screen of this width, in pixels. */
    void open(String address, String language, int width) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
        Map<String, Object> screen = Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
        driver.get(address);
    }

    /** What a function written in JavaScript returns on the open page. */
    Object run(String script) {
        return driver.executeScript(script);
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
