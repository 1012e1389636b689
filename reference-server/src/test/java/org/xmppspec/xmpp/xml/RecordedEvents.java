package org.xmppspec.xmpp.xml;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a stream says, so that two ways of saying it can be compared. */
final class RecordedEvents implements XmlEvents {
    private final List<String> events = new ArrayList<>();
    private final StringBuilder whitespace = new StringBuilder();

    @Override
    public void streamOpened(StartTag header) {
        add("stream " + header);
    }

    @Override
    public void startElement(StartTag tag) {
        add("start " + tag);
    }

    @Override
    public void text(String text) {
        add("text " + text);
    }

    @Override
    public void endElement() {
        add("end");
    }

    @Override
    public void streamClosed() {
        add("closed");
    }

    @Override
    public void whitespace(String separator) {
        whitespace.append(separator);
    }

    void violation(XmlViolation violation) {
        add("violation " + violation.kind() + " " + violation.getMessage());
    }

    List<String> all() {
        add("over");
        return events;
    }

    private void add(String event) {
        if (!whitespace.isEmpty()) {
            events.add("whitespace " + whitespace);
            whitespace.setLength(0);
        }
        events.add(event);
    }
}
