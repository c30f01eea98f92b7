package dk.indsatskompas.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The running service with a real browser before it, one for all tests of a class. */
abstract class BrowserTest extends WebTest {

    static Browser browser;

    @BeforeAll
    static void openTheBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
