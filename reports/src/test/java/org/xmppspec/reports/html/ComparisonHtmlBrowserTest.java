package org.xmppspec.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.Odd;
import org.xmppspec.reports.compare.Compared;
import org.xmppspec.reports.compare.Comparison;

/** Runs side by side as a browser shows them. */
class ComparisonHtmlBrowserTest {
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

    /** Makes a run in which the cases a, b, c ... come to some verdicts. */
    private static Compared run(String name, Verdict... verdicts) {
        List<CaseResult> results = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            results.add(Odd.result("case-" + (char) ('a' + results.size()), verdict, "of " + name));
        }
        return new Compared(name, Odd.run(RunState.COMPLETE, results));
    }

    private static Path written(Compared... runs) throws Exception {
        Path file = directory.resolve("compared.html");
        ComparisonHtml.write(Comparison.of(List.of(runs)), file);
        return file;
    }

    private static Path two() throws Exception {
        return written(
                run("old", Verdict.PASS, Verdict.FAIL, Verdict.PASS, Verdict.PASS),
                run("new", Verdict.FAIL, Verdict.PASS, Verdict.WARN, Verdict.PASS));
    }

    private static Path three() throws Exception {
        return written(
                run("one", Verdict.PASS, Verdict.FAIL),
                run("two", Verdict.PASS, Verdict.WARN),
                run("three", Verdict.PASS));
    }

    private static List<String> shown() {
        return browser.elements(".matrix .line").stream()
                .filter(WebElement::isDisplayed)
                .map(row -> row.getDomAttribute("data-id"))
                .toList();
    }

    private static List<String> texts(String selector) {
        return browser.elements(selector).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void ofTwoRunsItSaysWhatBecameOfEachCase() throws Exception {
        browser.open(two(), "");
        assertEquals(
                "2 runs: 3 cases differ, 1 is the same.",
                browser.element("#outcome.bad").getText());
        assertEquals(List.of("New failures: 1", "Fixed: 1", "Changed: 1"), texts(".changes li"));
        assertEquals(List.of("case-a", "case-b", "case-c"), shown());
        assertEquals(List.of("New failures", "Fixed", "Changed"), texts(".matrix .heading"));
        browser.element(".changes a[href='#change=fixed']").click();
        assertEquals(List.of("case-b"), shown());
        assertEquals("1 of 4 cases", browser.element("#count").getText());
    }

    @Test
    void ofMoreItIsAMatrixWithOnlyTheDifferencesAtFirst() throws Exception {
        browser.open(three(), "");
        assertEquals(List.of("case-b"), shown());
        assertEquals(List.of("FAIL", "WARN", "-"), texts(".line td"));
        assertEquals(List.of("Case", "one", "two", "three"), texts(".matrix thead th"));
        browser.element("#differences").click();
        assertEquals(List.of("case-a", "case-b"), shown());
        assertTrue(browser.address().endsWith("#all=1"), browser.address());
    }

    @Test
    void whatIsSearchedSurvivesInTheAddress() throws Exception {
        Path file = three();
        browser.open(file, "");
        browser.type("/");
        browser.type("case-a");
        assertEquals(List.of(), shown());
        browser.element("#differences").click();
        assertEquals(List.of("case-a"), shown());
        browser.open(file, "#" + browser.address().split("#", 2)[1]);
        assertEquals(List.of("case-a"), shown());
        browser.element("#clear").click();
        assertEquals(List.of("case-a", "case-b"), shown());
    }

    @Test
    void aCaseOpensToWhatEachRunSaysOfIt() throws Exception {
        browser.open(three(), "");
        WebElement row = browser.element("[data-id=case-b]");
        assertFalse(row.getText().contains("message of"));
        row.findElement(By.tagName("summary")).click();
        assertTrue(row.getText().contains("one FAIL message of one"), row.getText());
        assertTrue(row.getText().contains("two WARN message of two"), row.getText());
    }

    @Test
    void runsThatAgreeShowAllTheirCases() throws Exception {
        browser.open(written(run("one", Verdict.PASS), run("two", Verdict.PASS)), "");
        assertEquals(
                "2 runs: 0 cases differ, 1 is the same.",
                browser.element("#outcome.good").getText());
        assertEquals(List.of("case-a"), shown());
    }

    @Test
    void onAPhoneACaseIsABlockThatNamesItsRuns() throws Exception {
        browser.width(360);
        for (Path file : List.of(three(), two(), odd())) {
            browser.open(file, "#all=1");
            assertEquals(360L, browser.value("document.documentElement.scrollWidth"));
            assertEquals(
                    "inline-flex", browser.value("getComputedStyle(document.querySelector('.line > td')).display"));
        }
        browser.width(1280);
        browser.open(odd(), "#all=1");
        assertEquals(1280L, browser.value("document.documentElement.scrollWidth"), "many columns move in a box");
    }

    private static Path odd() throws Exception {
        List<Compared> odd = new ArrayList<>();
        Odd.runs().forEach((name, results) -> odd.add(new Compared(name + Odd.NASTY, results)));
        return written(odd.toArray(new Compared[0]));
    }

    @Test
    void oddRunsAreShownAndNotExecuted() throws Exception {
        browser.open(odd(), "#all=1");
        assertEquals(3, browser.elements("p.outcome.odd").size() - 1, "each run that did not end is told");
        assertEquals("1619 cases", browser.element("#count").getText());
        browser.element("#text").sendKeys("nasty-FAIL");
        assertEquals(List.of("nasty-FAIL"), shown());
        assertTrue(browser.element("[data-id=nasty-FAIL]").getText().contains("<script>alert(1)</script>"));
    }

    @Test
    void lightAndDarkCanBothBeRead() throws Exception {
        browser.open(two(), "");
        List<Object> papers = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            browser.colourScheme(scheme);
            papers.add(browser.value("getComputedStyle(document.querySelector('.matrix thead th')).backgroundColor"));
        }
        assertEquals(List.of("rgb(255, 255, 255)", "rgb(18, 22, 27)"), papers);
    }
}
