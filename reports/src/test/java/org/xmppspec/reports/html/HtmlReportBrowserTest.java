package org.xmppspec.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;
import org.xmppspec.reports.Odd;

/** The report as a browser shows it. */
class HtmlReportBrowserTest {
    private static final String EVIL = "</script><script>document.title='taken over'</script><img src=x onerror=boom()>"
            + "\u202eevil \u0000 \ud800 &amp; <b>";

    @TempDir
    static Path directory;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(directory.resolve("profile"));
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWasAskedForAndNothingWentWrong() {
        assertEquals(List.of(), browser.complaints());
    }

    private static CaseResult result(String id, String section, Verdict verdict, String text) {
        String requirement = section.startsWith("RFC6120") ? "RFC6120-4.3.2-1" : "RFC6121-2.1.3-2";
        return new CaseResult(
                id,
                "Title of " + id + " " + text,
                section,
                verdict,
                verdict == Verdict.PASS ? "" : "why " + text,
                12,
                List.of(new Observation(
                        requirement, "MUST", verdict, "<a b='one' c='same'/>" + text, "<a b='two' c='same'/>" + text)),
                Map.of("romeo", "closed " + text),
                List.of(
                        new WireLine(1, "out", "romeo", "<ask/>" + text),
                        new WireLine(7, "in", "romeo", "<answer>" + "long ".repeat(100) + "</answer>")));
    }

    private static List<CaseResult> some() {
        return List.of(
                result("first-case", "RFC6120 4.3", Verdict.PASS, ""),
                result("second-case", "RFC6120 4.3", Verdict.FAIL, ""),
                result("third-case", "RFC6121 2.1", Verdict.PASS, ""),
                result("fourth-case", "RFC6121 2.1", Verdict.NA, ""));
    }

    private static Path written(String name, RunState state, List<CaseResult> cases) throws Exception {
        Path file = directory.resolve(name + ".html");
        new HtmlReport().write(Odd.run(state, cases), file);
        return file;
    }

    private static List<String> titles() {
        return browser.elements(".case .title").stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void theFirstScreenSaysHowItEnded() throws Exception {
        browser.open(written("first", RunState.COMPLETE, some()), "");
        assertTrue(browser.element("#outcome").getText().startsWith("Deviates. 1 failed, 2 passed"));
        assertEquals(1, browser.elements("ul.bad li").size());
        assertEquals("4 cases", browser.element("#count").getText());
        browser.open(written("lost", RunState.TARGET_LOST, some()), "");
        assertTrue(browser.element("#outcome").getText().startsWith("The target stopped answering on the way."));
    }

    @Test
    void filtersSurviveInTheAddressAndTheWayBack() throws Exception {
        Path file = written("filters", RunState.COMPLETE, some());
        browser.open(file, "");
        browser.element("#verdict input[value=PASS]").click();
        assertEquals(2, titles().size());
        assertTrue(browser.address().endsWith("#verdict=PASS"), browser.address());
        browser.element("#text").sendKeys("third");
        assertEquals(List.of("Title of third-case"), titles());
        browser.open(file, "#" + browser.address().split("#", 2)[1]);
        assertEquals(List.of("Title of third-case"), titles());
        assertEquals("third", browser.element("#text").getDomProperty("value"));
        browser.element("#clear").click();
        assertEquals(4, titles().size());
        browser.back();
        assertEquals(List.of("Title of third-case"), titles());
    }

    @Test
    void numbersLeadToTheCasesBehindThem() throws Exception {
        browser.open(written("numbers", RunState.COMPLETE, some()), "");
        browser.element("a[href='#verdict=PASS&spec=RFC6121']").click();
        assertEquals(List.of("Title of third-case"), titles());
    }

    @Test
    void aCaseShowsWhatWasExpectedAndCameAndTheWire() throws Exception {
        browser.open(written("case", RunState.COMPLETE, some()), "#case=second-case");
        WebElement detail = browser.element(".detail");
        assertTrue(detail.getText().contains("xmppspec run --only id:second-case"), detail.getText());
        assertEquals(
                List.of("one", "two"),
                browser.elements(".detail mark").stream()
                        .map(WebElement::getText)
                        .toList());
        assertTrue(browser.elements(".seen a").get(0).getDomAttribute("href").startsWith("https://"));
        assertEquals(2, browser.elements(".wire li").size());
        assertFalse(browser.element(".wire details").getText().contains("</answer>"));
        browser.element(".wire summary").click();
        assertTrue(browser.element(".wire details").getText().contains("</answer>"));
        assertTrue(browser.elements(".detail p").stream()
                .anyMatch(p -> p.getText().strip().equals("romeo: closed")));
    }

    @Test
    void everythingCanBeDoneWithAKeyboard() throws Exception {
        browser.open(written("keys", RunState.COMPLETE, some()), "");
        browser.type("/");
        browser.type("second");
        assertEquals(List.of("Title of second-case"), titles());
        browser.element("#count");
        browser.value("document.activeElement.blur()");
        browser.type("j");
        browser.type(Keys.ENTER);
        assertTrue(browser.element(".detail").getText().contains("second-case"));
        assertEquals("true", browser.value("document.activeElement.getAttribute('aria-expanded')"));
        browser.type(Keys.ESCAPE);
        assertEquals(0, browser.elements(".detail").size());
    }

    @Test
    void whatAServerSendsIsShownAndNotExecuted() throws Exception {
        browser.open(
                written("evil", RunState.COMPLETE, List.of(result("evil", "RFC6120 4.3", Verdict.FAIL, EVIL))),
                "#case=evil");
        WebElement detail = browser.element(".detail");
        assertTrue(detail.getText().contains("</script><script>document.title='taken over'"), detail.getText());
        assertTrue(detail.getText().contains("\\u202eevil \\u0000 \\ud800 &amp; <b>"), detail.getText());
        assertFalse(browser.value("document.title").toString().equals("taken over"));
    }

    @Test
    void nothingIsWiderThanAPhone() throws Exception {
        browser.width(360);
        for (Map.Entry<String, RunResults> run : Odd.runs().entrySet()) {
            Path file = directory.resolve("phone.html");
            new HtmlReport().write(run.getValue(), file);
            browser.open(
                    file,
                    run.getValue().cases().stream()
                            .findFirst()
                            .map(one -> "#case=" + one.id())
                            .orElse(""));
            assertEquals(360L, browser.value("document.documentElement.scrollWidth"), run.getKey());
        }
        browser.width(1280);
    }

    @Test
    void lightAndDarkCanBothBeRead() throws Exception {
        browser.open(written("colours", RunState.COMPLETE, some()), "");
        List<Object> papers = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            browser.colourScheme(scheme);
            papers.add(browser.value("getComputedStyle(document.body).backgroundColor"));
        }
        assertEquals(List.of("rgb(255, 255, 255)", "rgb(18, 22, 27)"), papers);
    }

    @Test
    void aLongRunIsListedAndFilteredAtOnce() throws Exception {
        List<CaseResult> many = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            many.add(result("case-" + i, "RFC6120 4.3", i % 50 == 0 ? Verdict.FAIL : Verdict.PASS, "x".repeat(2000)));
        }
        browser.open(written("many", RunState.COMPLETE, many), "");
        assertEquals("2000 cases", browser.element("#count").getText());
        browser.element("#verdict input[value=FAIL]").click();
        assertEquals(40, titles().size());
        browser.elements(".case > button").get(39).click();
        assertTrue(browser.element(".detail").getText().startsWith("case-1950"));
    }
}
