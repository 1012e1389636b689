package org.xmppspec.reports.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.reports.text.PlainText;

/** A case in Markdown; nothing that came over the wire is read as Markdown or HTML. */
final class CaseMarkdown {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 400;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>&#|~@]");
    private static final Pattern TICKS = Pattern.compile("`+");

    private CaseMarkdown() {}

    /** Returns a case with what was expected, what came, and the command that runs it again. */
    static String whole(CaseResult result, String again) {
        StringBuilder text = new StringBuilder("### " + code(result.id()) + "\n\n" + escaped(result.title()) + "\n\n");
        boolean any = false;
        for (Observation seen : result.observations()) {
            if (seen.verdict().isDeviation() || seen.verdict() == Verdict.INCONCLUSIVE) {
                any = true;
                text.append(requirement(seen)).append("\n\n");
                block(text, "expected", seen.expected());
                block(text, "came", seen.came());
            }
        }
        if (!any) {
            text.append(escaped(PlainText.shortened(result.message(), LONGEST))).append("\n\n");
        }
        return text.append("Again: ").append(code(again)).append("\n\n").toString();
    }

    /** Returns a case as an item of a list. */
    static String line(CaseResult result) {
        String message = PlainText.shortened(result.message(), LONGEST_LINE);
        return "- " + code(result.id()) + (message.isEmpty() ? "" : ": " + escaped(message)) + "\n";
    }

    private static String requirement(Observation seen) {
        try {
            Requirement requirement = Catalogue.requirement(seen.requirement());
            return "[" + escaped(seen.requirement()) + "](" + requirement.link() + ") (" + escaped(seen.level()) + ") "
                    + escaped(requirement.summary());
        } catch (UnknownRequirementException e) {
            return escaped(seen.requirement()) + " (" + escaped(seen.level()) + ")";
        }
    }

    private static void block(StringBuilder text, String title, String content) {
        String shown = PlainText.visible(PlainText.shortened(content.replaceAll("\\r\\n?", "\n"), LONGEST));
        String fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
        text.append(title).append("\n").append(fence).append("xml\n").append(shown.strip());
        text.append('\n').append(fence).append("\n\n");
    }

    /** Returns text as code within a line. */
    static String code(String text) {
        String fence = "`".repeat(longestRun(text) + 1);
        String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + space + text + space + fence;
    }

    private static int longestRun(String text) {
        Matcher runs = TICKS.matcher(text);
        int longest = 0;
        while (runs.find()) {
            longest = Math.max(longest, runs.end() - runs.start());
        }
        return longest;
    }

    /** Returns text on one line that means only itself. */
    static String escaped(String text) {
        return SPECIAL.matcher(PlainText.oneLine(text))
                .replaceAll(special -> "&#" + (int) special.group().charAt(0) + ";");
    }
}
