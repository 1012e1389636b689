package org.xmppspec.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Remembers which requests were sent, to see whether one of them is answered more than once (RFC 6120 section 8.2.3). */
final class SentRequests {
    private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\")");

    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    /**
     * Notes what is sent.
     *
     * @param place where in the traffic
     */
    synchronized void note(Element sent, int place) {
        String type = sent.getAttribute("type");
        if ("iq".equals(sent.getLocalName()) && (type.equals("get") || type.equals("set"))) {
            places.computeIfAbsent(sent.getAttribute("id"), id -> new ArrayList<>())
                    .add(place);
        }
    }

    /** Notes what is sent whether it is well-formed or not; nothing is concluded about the ids in it. */
    synchronized void noteRaw(String text) {
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            unclear.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
    }

    /**
     * Finds answers beyond the first to requests that all were sent in a part of the traffic.
     *
     * @param received all that came, in order
     * @param sender whose answers count
     * @param part which places in the traffic are in that part
     */
    synchronized List<Received> repeated(List<Received> received, Predicate<String> sender, IntPredicate part) {
        Map<String, Integer> answers = new HashMap<>();
        return received.stream()
                .filter(SentRequests::isAnswer)
                .filter(answer -> sender.test(answer.attribute("from")))
                .filter(answer -> isClear(answer.attribute("id"), part))
                .filter(answer -> answers.merge(answer.attribute("id"), 1, Integer::sum)
                        > places.get(answer.attribute("id")).size())
                .toList();
    }

    private boolean isClear(String id, IntPredicate part) {
        return !id.isEmpty()
                && !unclear.contains(id)
                && places.containsKey(id)
                && places.get(id).stream().allMatch(part::test);
    }

    static boolean isAnswer(Received received) {
        String type = received.attribute("type");
        return "iq".equals(received.name()) && (type.equals("result") || type.equals("error"));
    }
}
