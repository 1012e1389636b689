package org.xmppspec.cli.send;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.xmppspec.client.Received;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.xmpp.stream.Namespaces;

/** Sends, prints what comes, and waits for what is expected. */
final class Exchange {
    private final XmppSession session;
    private final Output output;
    private final List<Wanted> open = new ArrayList<>();
    private int wantedCount;
    private int count;

    Exchange(XmppSession session, Output output) {
        this.session = session;
        this.output = output;
    }

    /** Expects so many elements, and each of these by an element of its own. */
    void expect(int howMany, List<Wanted> these) {
        wantedCount = howMany;
        open.addAll(these);
    }

    /** Expects the answers to the requests in what is going to be sent. */
    void expectAnswers(String xml) {
        for (Element element : Fragments.parse(xml, Namespaces.CLIENT)) {
            String type = element.getAttribute("type");
            boolean isRequest = "iq".equals(element.getLocalName()) && ("get".equals(type) || "set".equals(type));
            if (isRequest && element.hasAttribute("id")) {
                open.add(new Wanted.Answer(element.getAttribute("id")));
            }
        }
    }

    /**
     * Waits.
     *
     * @param longest how long at most
     * @return empty when everything has come, or else how this ends
     */
    Optional<SendExit> await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isMet()) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            Optional<Received> next = left.isNegative() ? Optional.empty() : session.await(any -> true, left);
            if (next.isEmpty()) {
                return Optional.of(session.isOpen() ? SendExit.EXPECTATION : SendExit.ENDED);
            }
            see(next.get());
        }
        return Optional.empty();
    }

    private void see(Received received) {
        output.print(received);
        count++;
        open.stream().filter(wanted -> wanted.isMetBy(received)).findFirst().ifPresent(open::remove);
    }

    private boolean isMet() {
        return open.isEmpty() && count >= wantedCount;
    }

    /** Says what has not come. */
    String missing() {
        String what = open.stream().map(Wanted::toString).collect(Collectors.joining("; "));
        String countedAs = count < wantedCount ? count + " of " + wantedCount + " elements have come" : "";
        String both = what.isEmpty() || countedAs.isEmpty() ? what + countedAs : countedAs + "; " + what;
        return Transcript.masked(both);
    }
}
