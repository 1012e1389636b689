package org.xmppspec.reports.html;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium of this machine, without a window, that is told to look at files. */
final class Browser implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String REQUIRED = "XMPPSPEC_REQUIRE_REAL_SERVERS";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts one, or skips the test where there is none.
     *
     * @param profile a directory for what it writes
     */
    static Browser start(Path profile) {
        boolean there = Files.isExecutable(BINARY) && Files.isExecutable(DRIVER);
        String reason = "Chromium is not installed; install it with: apt-get install chromium chromium-driver";
        if ("1".equals(System.getenv(REQUIRED))) {
            assertTrue(there, reason);
        }
        assumeTrue(there, reason);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BINARY.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens a file at a place in it, such as {@code #case=x}; a page that is open there already is loaded again. */
    void open(Path file, String place) {
        driver.get("about:blank");
        driver.get(file.toUri() + place);
    }

    /** Makes the page as wide as a device's. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                java.util.Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", true));
    }

    /** Sets what the page is told of the user's wish, such as {@code dark}. */
    void colourScheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                java.util.Map.of(
                        "features", List.of(java.util.Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Waits until there is an element, and returns it. */
    WebElement element(String selector) {
        return new WebDriverWait(driver, PATIENCE)
                .until(page -> page.findElements(By.cssSelector(selector)).stream()
                        .findFirst()
                        .orElse(null));
    }

    List<WebElement> elements(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Types keys where the focus is. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void back() {
        driver.navigate().back();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Returns what an expression of the page's own language comes to. */
    Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Returns what the console said, and the addresses that were asked for beside the file itself. */
    List<String> complaints() {
        List<String> complaints = new java.util.ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> complaints.add(entry.getMessage()));
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> message.contains("\"documentURL\":\"file:"))
                .filter(message -> !message.contains("\"url\":\"file:") && !message.contains("\"url\":\"data:"))
                .forEach(complaints::add);
        return complaints;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
