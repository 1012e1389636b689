package org.xmppspec.xmpp.xml;

import static org.xmppspec.xmpp.xml.Violations.expect;

import java.util.ArrayDeque;
import java.util.Deque;

/** Follows the tags, each from the character after its {@code <} to its {@code >}, and which elements are open. */
final class TagScanner {
    private enum State {
        START_NAME,
        INSIDE_TAG,
        ATTRIBUTE_NAME,
        BEFORE_EQUALS,
        BEFORE_VALUE,
        VALUE,
        REFERENCE,
        AFTER_VALUE,
        AFTER_SLASH,
        END_NAME_START,
        END_NAME,
        INSIDE_END_TAG
    }

    private final NameScanner name = new NameScanner();
    private final ReferenceScanner reference = new ReferenceScanner();
    private final Deque<String> open = new ArrayDeque<>();
    private State state = State.START_NAME;
    private int attributes;
    private int quote;

    /** Says how many elements are open. */
    int depth() {
        return open.size();
    }

    /** Begins a start tag with the first character of its name. */
    void beginStartTag(int character, XmlLimits limits) throws XmlViolation {
        name.begin(character);
        if (open.size() >= limits.maxDepth()) {
            throw Violations.tooMuch("An element that is nested more than " + limits.maxDepth() + " deep");
        }
        attributes = 0;
        state = State.START_NAME;
    }

    /** Begins an end tag after its slash. */
    void beginEndTag() throws XmlViolation {
        expect(!open.isEmpty(), "An end tag where nothing is open");
        state = State.END_NAME_START;
    }

    /** Takes a character; true means that the tag is complete. */
    boolean accept(int character, XmlLimits limits) throws XmlViolation {
        switch (state) {
            case START_NAME -> {
                if (!name.accept(character, limits)) {
                    open.push(name.name());
                    return insideStartTag(character, limits);
                }
            }
            case INSIDE_TAG, AFTER_VALUE -> {
                return insideStartTag(character, limits);
            }
            case AFTER_SLASH -> {
                expect(character == '>', "A slash inside a tag");
                open.pop();
                return true;
            }
            case END_NAME_START, END_NAME, INSIDE_END_TAG -> {
                return insideEndTag(character, limits);
            }
            default -> attribute(character, limits);
        }
        return false;
    }

    private boolean insideStartTag(int character, XmlLimits limits) throws XmlViolation {
        if (XmlCharacters.isWhitespace(character)) {
            state = State.INSIDE_TAG;
        } else if (character == '/') {
            state = State.AFTER_SLASH;
        } else if (character != '>') {
            expect(state == State.INSIDE_TAG, "A tag without white space before an attribute");
            beginAttribute(character, limits);
        }
        return character == '>';
    }

    private void beginAttribute(int character, XmlLimits limits) throws XmlViolation {
        name.begin(character);
        attributes++;
        if (attributes > limits.maxAttributes()) {
            throw Violations.tooMuch("A tag with more than " + limits.maxAttributes() + " attributes");
        }
        state = State.ATTRIBUTE_NAME;
    }

    private void attribute(int character, XmlLimits limits) throws XmlViolation {
        switch (state) {
            case ATTRIBUTE_NAME -> {
                if (!name.accept(character, limits)) {
                    beforeEquals(character);
                }
            }
            case BEFORE_EQUALS -> beforeEquals(character);
            case BEFORE_VALUE -> beforeValue(character);
            case VALUE -> value(character);
            default -> state = reference.accept(character, limits) ? State.VALUE : State.REFERENCE;
        }
    }

    private void beforeEquals(int character) throws XmlViolation {
        expect(character == '=' || XmlCharacters.isWhitespace(character), "An attribute without a value");
        state = character == '=' ? State.BEFORE_VALUE : State.BEFORE_EQUALS;
    }

    private void beforeValue(int character) throws XmlViolation {
        if (!XmlCharacters.isWhitespace(character)) {
            expect(character == '\'' || character == '"', "An attribute's value without quotation marks");
            quote = character;
            state = State.VALUE;
        }
    }

    private void value(int character) throws XmlViolation {
        expect(character != '<', "A '<' inside an attribute's value");
        if (character == '&') {
            reference.begin();
            state = State.REFERENCE;
        } else if (character == quote) {
            state = State.AFTER_VALUE;
        }
    }

    private boolean insideEndTag(int character, XmlLimits limits) throws XmlViolation {
        if (state == State.END_NAME_START) {
            name.begin(character);
            state = State.END_NAME;
            return false;
        }
        if (state == State.END_NAME && name.accept(character, limits)) {
            return false;
        }
        expect(name.name().equals(open.element()), "An end tag that is not that of the open element");
        if (character == '>') {
            open.pop();
            return true;
        }
        expect(XmlCharacters.isWhitespace(character), "An end tag with more than a name in it");
        state = State.INSIDE_END_TAG;
        return false;
    }
}
