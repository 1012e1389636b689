package org.xmppspec.reports.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.Odd;

class MarkdownReportTest {
    private static String of(String run) {
        return MarkdownReport.of(Odd.runs().get(run));
    }

    private static void has(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " is not in\n" + text);
        }
    }

    @Test
    void whatFailsIsShownWithLinkExpectedAndCame() {
        String text = of("each");
        has(
                text,
                "# xmppspec: prosody (Prosody 0.12)\n",
                "**1 of 9 cases fail.** **1 could not be judged.**",
                "| RFC6120 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 |",
                "## Failing (1)\n\n### `case-FAIL`\n",
                "[RFC6120-11.3-2](https://www.rfc-editor.org/rfc/rfc6120#section-11.3) (MUST) ",
                "expected\n```xml\nexpected <a/>\n```",
                "came\n```xml\ncame <a/>\n```",
                "`xmppspec run --only id:case-FAIL`",
                "## Known (1)\n\n- `case-KNOWN`: message &#60;a/&#62;\n");
        assertFalse(text.contains("case-PASS"), text);
    }

    @Test
    void runsThatDidNotComeToTheirEndSaySo() {
        has(of("lost"), "**The run did not come to its end: target lost.** Why: ");
        has(of("nothing"), "**Nothing new fails.** 0 cases", "No case ran.");
        RunResults fine = Odd.runs().get("nothing");
        RunResults stale = new RunResults(fine.tool(), fine.target(), fine.run(), fine.cases(), List.of("a-* # `why`"));
        has(MarkdownReport.of(stale), "**1 lines of the baseline no longer apply.**", "- `` a-* # `why` ``");
    }

    @Test
    void nothingFromTheWireIsReadAsMarkdownOrHtmlOrHidesOtherText() {
        String text = of("nasty");
        String outsideOfCode = text.replaceAll("(?s)(`{3,})xml\n.*?\n\\1\n", "").replaceAll("`+[^`\n]+`+", "");
        assertFalse(outsideOfCode.contains("<"), outsideOfCode);
        assertFalse(outsideOfCode.contains("```"), outsideOfCode);
        assertFalse(text.contains("\u202e"), text);
        assertFalse(text.contains("\0"), text);
        has(text, "\\u202Edlrow", "````xml\n", "\u05e9\u05dc\u05d5\u05dd");
    }

    @Test
    void itHasLessThanOneMebibyteAndNamesWhatIsLeftOut() {
        List<CaseResult> cases = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            cases.add(Odd.result("fails-" + i, Verdict.FAIL, "\u05d0".repeat(3000)));
            cases.add(Odd.result("known-" + i, Verdict.KNOWN, "x"));
        }
        String text = MarkdownReport.of(Odd.run(RunState.COMPLETE, cases));
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 1 << 20, bytes + " bytes");
        assertTrue(bytes > 900_000, bytes + " bytes");
        String end = text.substring(text.indexOf("## Left out"));
        assertTrue(end.matches("(?s).*Left out: 1\\d\\d\\d under Failing, .* under Known\\.\n"), end);
        assertEquals(1, of("long").split("characters more", -1).length / 2, "expected and came are cut");
    }
}
