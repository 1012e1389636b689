package org.xmppspec.cases.rfc6121.subscription;

import java.util.ArrayList;
import java.util.List;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.RowInWords;

/** A row of the subscription chart in words. */
final class ChartInWords implements RowInWords {
    @Override
    public List<String> sentences(Row row) {
        boolean out = row.is("direction", "out");
        List<String> sentences = new ArrayList<>();
        sentences.add("Romeo is online and interested in his roster; Juliet is at another domain"
                + (row.is("local", "yes") ? ", or, without a component, on the same server." : "."));
        sentences.add("For his server the subscription between them is in the state " + row.get("state") + ": "
                + inWords(ChartState.of(row.get("state"))) + ".");
        sentences.add((out ? "Romeo sends her" : "She sends Romeo") + " presence of type " + row.get("type")
                + ", to the bare JID.");
        sentences.add(passing(row, out));
        if (!row.is("reply", "")) {
            sentences.add("She should get " + row.get("reply") + " from his bare JID, said by his server.");
        }
        sentences.add(change(row));
        if (row.is("approved", "yes")) {
            sentences.add("He has to get a roster push that says that she is approved in advance.");
        }
        if (!row.is("silence", "")) {
            sentences.add("No roster push about her must come.");
        }
        return sentences;
    }

    private static String inWords(ChartState state) {
        List<String> parts = new ArrayList<>();
        parts.add(state.to() ? "he sees her presence" : "he does not see her presence");
        parts.add(state.from() ? "she sees his" : "she does not see his");
        if (state.pendingOut()) {
            parts.add("his request waits for her answer");
        }
        if (state.pendingIn()) {
            parts.add("her request waits for his");
        }
        return String.join(", ", parts);
    }

    private static String passing(Row row, boolean out) {
        String recipient = out ? "her" : "him";
        return switch (row.get("passed")) {
            case "must" -> "It has to come to " + recipient + " from the sender's bare JID.";
            case "must-not" -> "It must not come to " + recipient + ".";
            case "should-not" -> "It should not come to " + recipient + ".";
            default -> "Whether it comes to " + recipient + " is left open, and noted.";
        };
    }

    private static String change(Row row) {
        List<String> next = List.of(row.get("next").split("\\|", -1));
        if (next.size() > 1) {
            return "The state has to be " + String.join(" or ", next) + " then.";
        }
        ChartState before = ChartState.of(row.get("state"));
        ChartState after = ChartState.of(next.get(0));
        if (before == after) {
            return "The state has to stay as it is.";
        }
        return "The state has to be " + after + " then"
                + (after.looksLike(before)
                        ? ", which shows when Romeo becomes available anew."
                        : ", in the roster push that he gets and in his roster.");
    }
}
