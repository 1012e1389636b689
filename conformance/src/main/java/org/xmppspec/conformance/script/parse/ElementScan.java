package org.xmppspec.conformance.script.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xmppspec.conformance.script.step.Place;

/** Finds the end of an XML element, and says where one is not closed. */
final class ElementScan {
    private final Characters in;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String name, Place place) {}

    ElementScan(Characters in) {
        this.in = in;
    }

    String element() throws ScriptSyntaxException {
        do {
            if (in.atEnd()) {
                Open innermost = open.getFirst();
                throw new ScriptSyntaxException(
                        innermost.place(),
                        "the element <" + innermost.name() + "> that begins here is not closed: expected </"
                                + innermost.name() + ">");
            }
            if (in.current() == '<') {
                markup();
            } else {
                take();
            }
        } while (!open.isEmpty());
        return text.toString();
    }

    private void markup() throws ScriptSyntaxException {
        if (in.startsWith("<!--")) {
            until("-->", "comment");
        } else if (in.startsWith("<![CDATA[")) {
            until("]]>", "CDATA section");
        } else if (in.startsWith("<?") || in.startsWith("<!")) {
            throw new ScriptSyntaxException(
                    in.place(), "expected an element; a declaration or instruction can only be sent raw");
        } else if (in.startsWith("</")) {
            endTag();
        } else {
            startTag();
        }
    }

    private void startTag() throws ScriptSyntaxException {
        Place place = in.place();
        take();
        String name = name();
        if (name.isEmpty()) {
            throw new ScriptSyntaxException(place, "expected the name of an element after <");
        }
        char before = 0;
        while (!in.atEnd() && in.current() != '>') {
            char c = in.current();
            if (c == '<') {
                throw new ScriptSyntaxException(in.place(), "expected > at the end of the tag <" + name);
            } else if (c == '"' || c == '\'') {
                value(c, in.place());
            } else {
                take();
            }
            before = c;
        }
        if (in.atEnd()) {
            throw new ScriptSyntaxException(place, "the tag <" + name + " that begins here does not end: expected >");
        }
        take();
        if (before != '/') {
            open.push(new Open(name, place));
        }
    }

    private void value(char quote, Place place) throws ScriptSyntaxException {
        take();
        while (!in.atEnd() && in.current() != quote) {
            take();
        }
        if (in.atEnd()) {
            throw new ScriptSyntaxException(place, "the value that begins here does not end: expected " + quote);
        }
        take();
    }

    private void endTag() throws ScriptSyntaxException {
        Place place = in.place();
        take();
        take();
        String name = name();
        if (open.isEmpty()) {
            throw new ScriptSyntaxException(place, "expected an element, found the closing tag </" + name + ">");
        }
        String expected = open.pop().name();
        if (!expected.equals(name)) {
            throw new ScriptSyntaxException(place, "expected </" + expected + ">, found </" + name + ">");
        }
        while (!in.atEnd() && Character.isWhitespace(in.current())) {
            take();
        }
        if (in.atEnd() || in.current() != '>') {
            throw new ScriptSyntaxException(place, "expected > at the end of the tag </" + name);
        }
        take();
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (!in.atEnd() && !Character.isWhitespace(in.current()) && "<>/='\"".indexOf(in.current()) < 0) {
            name.append(in.current());
            take();
        }
        return name.toString();
    }

    private void until(String end, String what) throws ScriptSyntaxException {
        Place place = in.place();
        while (!in.atEnd() && !in.startsWith(end)) {
            take();
        }
        if (in.atEnd()) {
            throw new ScriptSyntaxException(place, "the " + what + " that begins here does not end: expected " + end);
        }
        for (int i = 0; i < end.length(); i++) {
            take();
        }
    }

    private void take() {
        text.append(in.take());
    }
}
