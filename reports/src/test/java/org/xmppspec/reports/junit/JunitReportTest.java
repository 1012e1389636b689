package org.xmppspec.reports.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Shard;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.ToolInfo;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;
import org.xmppspec.reports.Odd;

class JunitReportTest {
    @TempDir
    Path directory;

    private static CaseResult result(Verdict verdict, String section, String data) {
        return new CaseResult(
                "case-" + verdict.key(),
                "A <title>",
                section,
                verdict,
                verdict == Verdict.PASS ? "" : "why \"" + verdict + "\"",
                1500,
                List.of(new Observation("RFC6120-1-1", "MUST", verdict, "<a/>", "<b/>\nand ]]> more")),
                Map.of("romeo", "closed"),
                List.of(new WireLine(7, "in", "romeo", data)));
    }

    private Document write(boolean strict, CaseResult... cases) throws Exception {
        RunResults results = new RunResults(
                ToolInfo.of("1"),
                new TargetInfo("prosody", "0.12", "localhost", "127.0.0.1:5222", "starttls", "ibr"),
                new RunInfo("2026-11-22T10:11:12.345Z", 1, 1, 0, 1, RunState.COMPLETE, "", Shard.WHOLE, strict, null),
                List.of(cases),
                List.of());
        Path file = directory.resolve("reports/junit.xml");
        new JunitReport().write(results, file);
        return read(file);
    }

    private static Document read(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String counts(Element element) {
        return List.of("tests", "failures", "errors", "skipped", "time").stream()
                .map(element::getAttribute)
                .toList()
                .toString();
    }

    private static Element suite(Document document) {
        return (Element) document.getElementsByTagName("testsuite").item(0);
    }

    private static List<Element> cases(Document document) {
        NodeList nodes = document.getElementsByTagName("testcase");
        List<Element> cases = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            cases.add((Element) nodes.item(i));
        }
        return cases;
    }

    @Test
    void failuresErrorsAndSkippedAreKeptApart() throws Exception {
        CaseResult[] all = List.of(Verdict.values()).stream()
                .map(verdict -> result(verdict, "RFC6120 4.9", "x"))
                .toArray(CaseResult[]::new);
        Document document = write(false, all);
        assertEquals("[9, 2, 1, 3, 13.500]", counts(suite(document)));
        assertEquals("[9, 3, 1, 3, 13.500]", counts(suite(write(true, all))));
        for (Element test : cases(document)) {
            String verdict = test.getAttribute("name").replaceAll("case-(.*): A <title>", "$1");
            String element = test.getFirstChild() == null
                    ? "nothing"
                    : test.getFirstChild().getNodeName();
            assertEquals(
                    switch (verdict) {
                        case "fail", "fixed" -> "failure";
                        case "inconclusive" -> "error";
                        case "na", "known", "flaky" -> "skipped";
                        case "warn" -> "system-out";
                        default -> "nothing";
                    },
                    element);
        }
    }

    @Test
    void eachSectionIsASuite() throws Exception {
        Document document =
                write(false, result(Verdict.FAIL, "RFC6120 4.9", "x"), result(Verdict.PASS, "XEP0030 3", "x"));
        NodeList suites = document.getElementsByTagName("testsuite");
        assertEquals(2, suites.getLength());
        Element first = (Element) suites.item(0);
        assertEquals("RFC6120 4.9", first.getAttribute("name"));
        assertEquals("2026-11-22T10:11:12", first.getAttribute("timestamp"));
        assertEquals("[1, 1, 0, 0, 1.500]", counts(first));
        assertEquals("RFC6120.4-9", cases(document).get(0).getAttribute("classname"));
    }

    @Test
    void failureSaysWhatWasExpectedAndWhatCame() throws Exception {
        Element test =
                cases(write(false, result(Verdict.FAIL, "RFC6120 4.9", "x"))).get(0);
        Element failure = (Element) test.getFirstChild();
        assertEquals("why \"FAIL\"", failure.getAttribute("message"));
        assertEquals("FAIL", failure.getAttribute("type"));
        assertEquals("RFC6120-1-1 (MUST): FAIL\nexpected: <a/>\ncame: <b/>\nand ]]> more", failure.getTextContent());
    }

    @Test
    void anythingThatWasOnTheWireIsWritten() throws Exception {
        Element test = cases(
                        write(false, result(Verdict.WARN, "RFC6120 4.9", "\0 \u001b \r \ud800 \uffff \ud83d\ude00")))
                .get(0);
        String output = test.getElementsByTagName("system-out").item(0).getTextContent();
        assertTrue(
                output.contains("7 ms romeo < \\u0000 \\u001B \\u000D \\uD800 \\uFFFF \ud83d\ude00\nromeo: closed"),
                output);
    }

    @Test
    void onlyTheFullReportHasTheWireLogOfWhatIsAsItShouldBe() throws Exception {
        List<CaseResult> cases = Stream.of(Verdict.values())
                .map(verdict -> result(verdict, "RFC6120 4.9", "x"))
                .toList();
        Path full = directory.resolve("full.xml");
        new FullJunitReport().write(Odd.run(RunState.COMPLETE, cases), full);
        assertEquals(9, outputs(read(full)));
        assertEquals(6, outputs(write(false, cases.toArray(new CaseResult[0]))));
    }

    private static int outputs(Document document) {
        return document.getElementsByTagName("system-out").getLength();
    }

    @Test
    void repeatedCasesHaveNamesOfTheirOwn() throws Exception {
        CaseResult one = result(Verdict.PASS, "RFC6120 4.9", "x");
        assertEquals(
                List.of("case-pass: A <title>", "case-pass (2): A <title>"),
                cases(write(false, one, one)).stream()
                        .map(test -> test.getAttribute("name"))
                        .toList());
    }
}
