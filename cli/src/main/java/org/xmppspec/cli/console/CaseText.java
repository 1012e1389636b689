package org.xmppspec.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.result.WireLine;

/** One case that did not pass, as a person wants to read it. */
final class CaseText {
    private static final int WIRE_LINES = 6;
    private static final int WIRE_WIDTH = 240;
    private static final String INDENT = "      ";

    private final Terminal terminal;
    private final int wireLines;
    private final List<String> lines = new ArrayList<>();

    private CaseText(Terminal terminal, int wireLines) {
        this.terminal = terminal;
        this.wireLines = wireLines;
    }

    /** Returns the lines about a result, with the end of what was on the wire. */
    static List<String> of(CaseResult result, Terminal terminal) {
        return of(result, terminal, again(result));
    }

    /** Returns the same lines with another command that runs the case again. */
    static List<String> of(CaseResult result, Terminal terminal, String again) {
        return lines(result, terminal, WIRE_LINES, again);
    }

    /** Returns the lines about a result, with all that was on the wire. */
    static List<String> whole(CaseResult result, Terminal terminal) {
        return lines(result, terminal, result.transcript().size(), again(result));
    }

    /** The command that runs a case of the suite again. */
    static String again(CaseResult result) {
        return "xmppspec run --only id:" + result.id();
    }

    private static List<String> lines(CaseResult result, Terminal terminal, int wireLines, String again) {
        CaseText text = new CaseText(terminal, wireLines);
        text.addHead(result);
        if (result.verdict() == Verdict.FLAKY) {
            text.addBlock("because", result.message());
            return text.lines;
        }
        result.observations().stream()
                .filter(seen -> seen.verdict().isDeviation() || seen.verdict() == Verdict.INCONCLUSIVE)
                .forEach(text::add);
        if (result.observations().stream().noneMatch(seen -> seen.verdict().isDeviation())) {
            text.addBlock("because", result.message());
        }
        text.addWire(result.transcript());
        text.lines.add(INDENT + terminal.styled(Style.DIM, "again: " + again));
        return text.lines;
    }

    private void addHead(CaseResult result) {
        String verdict =
                terminal.styled(Style.of(result.verdict()), result.verdict().name());
        lines.add(verdict + "  " + terminal.styled(Style.BOLD, result.id()));
        lines.add(INDENT + result.title());
    }

    private void add(Observation seen) {
        lines.add(INDENT
                + terminal.styled(Style.of(seen.verdict()), seen.requirement() + " (" + seen.level() + ")")
                + inOurWords(seen.requirement()));
        addBlock("expected", seen.expected());
        addBlock("came", seen.came());
    }

    private static String inOurWords(String id) {
        try {
            Requirement requirement = Catalogue.requirement(id);
            String summary = requirement.summary().isEmpty() ? "" : " " + requirement.summary();
            return summary + "\n" + INDENT + "  " + requirement.link();
        } catch (UnknownRequirementException e) {
            return "";
        }
    }

    private void addBlock(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        String label = INDENT + "  " + terminal.styled(Style.DIM, String.format("%-9s", name));
        String continuation = INDENT + " ".repeat(11);
        String[] parts = text.strip().split("\\R");
        for (int i = 0; i < parts.length; i++) {
            lines.add((i == 0 ? label : continuation) + parts[i]);
        }
    }

    private void addWire(List<WireLine> wire) {
        if (wire.isEmpty()) {
            return;
        }
        int first = Math.max(0, wire.size() - wireLines);
        String before = first == 0 ? "" : " (" + first + " lines before are in results.json)";
        lines.add(INDENT + terminal.styled(Style.DIM, "on the wire" + before));
        for (WireLine line : wire.subList(first, wire.size())) {
            String arrow = line.direction().equals("in") ? "<" : ">";
            String data = line.data().replaceAll("[\\r\\n]\\s*+", " ").strip();
            String shown = data.length() > WIRE_WIDTH ? data.substring(0, WIRE_WIDTH) + " ..." : data;
            lines.add(String.format("%s%6d ms  %s %s %s", INDENT, line.ms(), line.actor(), arrow, shown));
        }
    }
}
