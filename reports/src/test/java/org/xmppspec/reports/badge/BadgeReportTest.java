package org.xmppspec.reports.badge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.Odd;

class BadgeReportTest {
    @TempDir
    Path directory;

    private static String message(RunState state, Verdict... verdicts) {
        return Badge.of(Odd.run(
                        state,
                        List.of(verdicts).stream()
                                .map(verdict -> Odd.result("case-" + verdict, verdict, "x"))
                                .toList()))
                .message();
    }

    @Test
    void itSaysHowTheRunEnded() {
        assertEquals("2 cases, nothing new fails", message(RunState.COMPLETE, Verdict.PASS, Verdict.KNOWN, Verdict.NA));
        assertEquals("1 of 2 fail", message(RunState.COMPLETE, Verdict.PASS, Verdict.FAIL));
        assertEquals("not all judged", message(RunState.COMPLETE, Verdict.PASS, Verdict.INCONCLUSIVE));
        assertEquals("run not complete", message(RunState.TARGET_LOST, Verdict.PASS));
        assertEquals("nothing ran", message(RunState.COMPLETE));
    }

    @Test
    void thePictureIsXmlThatSaysItToThoseWhoDoNotSeeIt() throws Exception {
        for (RunResults run : Odd.runs().values()) {
            Path file = directory.resolve("badge.svg");
            new BadgeReport().write(run, file);
            String label = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement()
                    .getAttribute("aria-label");
            assertEquals("xmppspec: " + Badge.of(run).message(), label);
            assertTrue(!Files.readString(file).contains("href"));
        }
        Path json = directory.resolve("badge.json");
        new BadgeJsonReport().write(Odd.runs().get("each"), json);
        assertEquals(
                "{\"schemaVersion\":1,\"label\":\"xmppspec\",\"message\":\"1 of 8 fail\",\"color\":\"e05d44\"}",
                Files.readString(json));
    }
}
