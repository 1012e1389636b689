package org.xmppspec.xmpp.xml;

import static org.xmppspec.xmpp.xml.Violations.expect;

/**
 * Follows the markup of a stream, character by character: refuses what RFC 6120 section 11.1 restricts and what exceeds
 * the limits, before a parser sees it, and knows where each tag ends.
 */
final class MarkupScanner {
    /** What the last character completed. */
    enum Completed {
        NOTHING,
        /** A {@code <} that begins a tag or something like it. */
        LESS_THAN,
        /** White space outside of top-level elements. */
        SEPARATOR,
        /** The XML declaration. */
        XML_DECLARATION,
        /** A start tag, end tag or empty-element tag. */
        TAG
    }

    private enum State {
        TEXT,
        REFERENCE,
        CDATA,
        AFTER_LESS_THAN,
        SPECIAL,
        TAG
    }

    private final TagScanner tag = new TagScanner();
    private final SpecialMarkupScanner special = new SpecialMarkupScanner();
    private final ReferenceScanner reference = new ReferenceScanner();
    private XmlLimits limits;
    private State state = State.TEXT;
    private int charactersSeen;
    private boolean rootSeen;
    private int closingBrackets;

    MarkupScanner(XmlLimits limits) {
        this.limits = limits;
    }

    void limits(XmlLimits newLimits) {
        limits = newLimits;
    }

    /** Says whether the stream is open and no top-level element is. */
    boolean isBetweenElements() {
        return tag.depth() == 1 && state == State.TEXT;
    }

    /** Says whether nothing has come yet. */
    boolean isAtStart() {
        return charactersSeen == 0;
    }

    /** Takes a character that XML allows. */
    Completed accept(int character) throws XmlViolation {
        charactersSeen = Math.min(charactersSeen + 1, 3);
        return switch (state) {
            case TEXT -> text(character);
            case REFERENCE -> {
                state = reference.accept(character, limits) ? State.TEXT : State.REFERENCE;
                yield Completed.NOTHING;
            }
            case CDATA -> cdata(character);
            case AFTER_LESS_THAN -> afterLessThan(character);
            case SPECIAL -> special(character);
            case TAG -> tag(character);
        };
    }

    private Completed text(int character) throws XmlViolation {
        if (character == '<') {
            state = State.AFTER_LESS_THAN;
            closingBrackets = 0;
            return Completed.LESS_THAN;
        }
        if (tag.depth() <= 1) {
            return separator(character);
        }
        if (character == '&') {
            reference.begin();
            state = State.REFERENCE;
        }
        expect(character != '>' || closingBrackets < 2, "The end of a CDATA section that never began");
        closingBrackets = character == ']' ? closingBrackets + 1 : 0;
        return Completed.NOTHING;
    }

    private Completed separator(int character) throws XmlViolation {
        if (XmlCharacters.isWhitespace(character)) {
            return Completed.SEPARATOR;
        }
        if (tag.depth() == 1) {
            throw Violations.textBetweenElements();
        }
        throw Violations.notWellFormed(rootSeen ? "Text after the end of the stream" : "Text before the stream header");
    }

    private Completed cdata(int character) {
        boolean ends = character == '>' && closingBrackets >= 2;
        closingBrackets = character == ']' ? closingBrackets + 1 : 0;
        state = ends ? State.TEXT : State.CDATA;
        return Completed.NOTHING;
    }

    private Completed afterLessThan(int character) throws XmlViolation {
        switch (character) {
            case '/' -> {
                tag.beginEndTag();
                state = State.TAG;
            }
            case '!' -> {
                special.beginDeclaration();
                state = State.SPECIAL;
            }
            case '?' -> {
                special.beginInstruction(charactersSeen == 2);
                state = State.SPECIAL;
            }
            default -> {
                expect(tag.depth() > 0 || !rootSeen, "Another element after the end of the stream");
                tag.beginStartTag(character, limits);
                rootSeen = true;
                state = State.TAG;
            }
        }
        return Completed.NOTHING;
    }

    private Completed special(int character) throws XmlViolation {
        switch (special.accept(character, limits)) {
            case CDATA_START -> {
                expect(tag.depth() > 0, "A CDATA section outside of the stream");
                if (tag.depth() == 1) {
                    throw Violations.textBetweenElements();
                }
                state = State.CDATA;
            }
            case XML_DECLARATION -> {
                state = State.TEXT;
                return Completed.XML_DECLARATION;
            }
            case NOTHING -> state = State.SPECIAL;
        }
        return Completed.NOTHING;
    }

    private Completed tag(int character) throws XmlViolation {
        if (!tag.accept(character, limits)) {
            return Completed.NOTHING;
        }
        state = State.TEXT;
        return Completed.TAG;
    }
}
