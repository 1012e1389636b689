package org.xmppspec.conformance.script.step;

import java.util.List;

/** What an actor is expected to hear, or how its stream is expected to end. */
public sealed interface Expectation {
    /** How several templates belong together. */
    enum Together {
        /** One of them comes. */
        ONE_OF,
        /** All of them come, in whatever order. */
        ALL,
        /** All of them come, in this order; other things may come in between. */
        IN_ORDER
    }

    /** Elements that match templates. */
    record Stanzas(Together together, List<String> templates) implements Expectation {
        /** Copies the list. */
        public Stanzas {
            templates = List.copyOf(templates);
        }
    }

    /** The newest stream features, or the peer's newest stream header, match a template. */
    record Negotiated(Source.Of of, String template) implements Expectation {}

    /** A stream error with one of these conditions; without any, whichever. */
    record StreamError(List<String> conditions) implements Expectation {
        /** Copies the list. */
        public StreamError {
            conditions = List.copyOf(conditions);
        }
    }

    /** The peer's closing tag. */
    record Closed() implements Expectation {}

    /** The end of the TCP connection. */
    record Disconnected() implements Expectation {}

    /** The stream stands and serves requests. */
    record Open() implements Expectation {}
}
