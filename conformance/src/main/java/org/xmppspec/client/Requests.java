package org.xmppspec.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.xmppspec.client.xml.Fragments;

/** Sends requests and finds their answers by id (RFC 6120 section 8.2.3). */
final class Requests {
    private static final Pattern IQ = Pattern.compile("<((?:[\\w.-]+:)?iq)(?=[\\s/>])");

    private final Line line;
    private final String contentNamespace;
    private final Consumer<Element> sent;

    Requests(Line line, String contentNamespace) {
        this(line, contentNamespace, request -> {});
    }

    /**
     * @param sent is told of each request, with its id, before it is sent
     */
    Requests(Line line, String contentNamespace, Consumer<Element> sent) {
        this.line = line;
        this.contentNamespace = contentNamespace;
        this.sent = sent;
    }

    /** Sends a request, with an id if it has none, and waits for its result or error. */
    Optional<Received> ask(String iq, Duration longest) {
        Element request = Fragments.parse(iq, contentNamespace).get(0);
        String id = request.getAttribute("id");
        if (id.isEmpty()) {
            id = UniqueNames.id("iq");
            request.setAttribute("id", id);
            sent.accept(request);
            line.write(IQ.matcher(iq).replaceFirst("<$1 id='" + id + "'"));
        } else {
            sent.accept(request);
            line.write(iq);
        }
        String wanted = id;
        return line.inbox()
                .await(
                        received -> SentRequests.isAnswer(received)
                                && received.attribute("id").equals(wanted),
                        longest);
    }
}
