package org.xmppspec.conformance.observe;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.match.XmlTemplate;

/** Says what came instead of what was expected, so that a reader sees why it did not fit. */
final class Nearest {
    private static final Pattern ROOT = Pattern.compile("<(?:[^\\s/>:]+:)?([^\\s/>:]+)");

    private record Candidate(Received received, String difference) {}

    private Nearest() {}

    /** Describes what a session has in place of what a template asks for. */
    static String to(XmlTemplate template, Conversation session) {
        List<Received> lying = session.unconsumed();
        String end = session.isOpen() ? "" : "; the stream has ended: " + ended(session.ending());
        return lying.stream()
                .map(received ->
                        new Candidate(received, template.match(received.dom()).difference()))
                .min(Comparator.comparing((Candidate candidate) -> !isNamed(template, candidate.received()))
                        .thenComparing(
                                candidate -> candidate.difference().lines().count()))
                .map(nearest -> withDifference(nearest.received().raw(), nearest.difference()) + others(lying) + end)
                .orElse("nothing" + end);
    }

    /** Puts what differs below what came. */
    static String withDifference(String came, String difference) {
        return difference.isEmpty() ? came : came + "\nwhich differs: " + difference;
    }

    private static boolean isNamed(XmlTemplate template, Received received) {
        Matcher root = ROOT.matcher(template.toString());
        return root.lookingAt() && root.group(1).equals(received.name());
    }

    private static String others(List<Received> lying) {
        return lying.size() > 1 ? "\n(and " + (lying.size() - 1) + " more that differ further)" : "";
    }

    private static String ended(Ending ending) {
        return Endings.inWords(ending);
    }
}
