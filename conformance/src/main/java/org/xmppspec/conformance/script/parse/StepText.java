package org.xmppspec.conformance.script.parse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xmppspec.conformance.script.step.Expectation;
import org.xmppspec.conformance.script.step.FenceWay;
import org.xmppspec.conformance.script.step.RawPiece;
import org.xmppspec.conformance.script.step.Source;
import org.xmppspec.conformance.script.step.Step;
import org.xmppspec.conformance.script.step.Trigger;

/** All text of a step in which variables stand or are set. */
final class StepText {
    private static final Pattern CAPTURE = Pattern.compile("\\$\\{capture:([A-Za-z][A-Za-z0-9_.-]*)}");
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    private StepText() {}

    /** The text in which variables are filled in. */
    static String of(Step step) {
        if (step instanceof Step.Send send) {
            return send.xml();
        } else if (step instanceof Step.Raw raw) {
            return raw.pieces().stream()
                    .map(piece -> piece instanceof RawPiece.Text text ? text.text() : "")
                    .collect(Collectors.joining());
        } else if (step instanceof Step.Expect expect) {
            return expected(expect.what());
        } else if (step instanceof Step.ExpectNothing nothing) {
            return nothing.template() + fence(nothing.fence());
        } else if (step instanceof Step.Let let) {
            return let.source() instanceof Source.Text text ? text.text() : ((Source.XPath) let.source()).expression();
        } else if (step instanceof Step.Answer answer) {
            return answer.reply() + (answer.trigger() instanceof Trigger.Template when ? when.template() : "");
        }
        return "";
    }

    /** The variables that have a value once the step is done. */
    static Set<String> setBy(Step step) {
        Set<String> names = new TreeSet<>();
        if (step instanceof Step.Let let) {
            names.add(let.name());
        } else if (step instanceof Step.Send send && send.xml().contains("${id}")) {
            names.add("id");
        } else if (step instanceof Step.Expect || step instanceof Step.ExpectNothing) {
            names.addAll(found(CAPTURE, of(step)));
        } else if (step instanceof Step.Answer answer) {
            names.addAll(found(CAPTURE, of(step)));
            if (answer.trigger() instanceof Trigger.Body body) {
                names.addAll(found(GROUP, body.pattern().pattern()));
            }
            List.of("from", "to", "id", "type", "body").forEach(name -> names.add("stanza." + name));
        }
        return names;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static String expected(Expectation what) {
        if (what instanceof Expectation.Stanzas stanzas) {
            return String.join("", stanzas.templates());
        }
        return what instanceof Expectation.Negotiated negotiated ? negotiated.template() : "";
    }

    private static String fence(FenceWay way) {
        if (way instanceof FenceWay.Arrival arrival) {
            return arrival.template();
        }
        return way instanceof FenceWay.Answer answer ? answer.iq() : "";
    }
}
