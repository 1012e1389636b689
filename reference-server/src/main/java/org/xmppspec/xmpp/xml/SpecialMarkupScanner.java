package org.xmppspec.xmpp.xml;

import static org.xmppspec.xmpp.xml.Violations.expect;

/** Follows what begins with {@code <!} or {@code <?}: most of it is restricted. */
final class SpecialMarkupScanner {
    /** What the last character completed. */
    enum Completed {
        NOTHING,
        CDATA_START,
        XML_DECLARATION
    }

    private static final String COMMENT = "--";
    private static final String DOCUMENT_TYPE = "DOCTYPE";
    private static final String CDATA_SECTION = "[CDATA[";

    private final NameScanner name = new NameScanner();
    private final StringBuilder begun = new StringBuilder();
    private boolean instruction;
    private boolean atStart;
    private boolean inXmlDeclaration;

    /** Begins after {@code <!}. */
    void beginDeclaration() {
        begin(false, false);
    }

    /** Begins after {@code <?}, which may be the first characters of the stream or not. */
    void beginInstruction(boolean firstInStream) {
        begin(true, firstInStream);
    }

    Completed accept(int character, XmlLimits limits) throws XmlViolation {
        if (!instruction) {
            return declaration(character);
        }
        return inXmlDeclaration ? xmlDeclaration(character) : instruction(character, limits);
    }

    private void begin(boolean isInstruction, boolean firstInStream) {
        begun.setLength(0);
        instruction = isInstruction;
        atStart = firstInStream;
        inXmlDeclaration = false;
    }

    private Completed declaration(int character) throws XmlViolation {
        begun.appendCodePoint(character);
        String text = begun.toString();
        if (text.equals(COMMENT)) {
            throw Violations.restricted("A comment");
        }
        if (text.equals(DOCUMENT_TYPE)) {
            throw Violations.restricted("A document type declaration");
        }
        if (text.equals(CDATA_SECTION)) {
            return Completed.CDATA_START;
        }
        expect(
                COMMENT.startsWith(text) || DOCUMENT_TYPE.startsWith(text) || CDATA_SECTION.startsWith(text),
                "A '<!' that begins nothing");
        return Completed.NOTHING;
    }

    private Completed instruction(int character, XmlLimits limits) throws XmlViolation {
        if (begun.isEmpty()) {
            name.begin(character);
        } else if (!name.accept(character, limits)) {
            if (!begun.toString().equals("xml")) {
                throw Violations.restricted("A processing instruction");
            }
            expect(atStart, "An XML declaration that is not at the beginning");
            inXmlDeclaration = true;
            return xmlDeclaration(character);
        }
        begun.appendCodePoint(character);
        return Completed.NOTHING;
    }

    private Completed xmlDeclaration(int character) throws XmlViolation {
        begun.appendCodePoint(character);
        expect(begun.length() <= XmlDeclaration.MAX_LENGTH, "An XML declaration that does not end");
        if (character != '>') {
            return Completed.NOTHING;
        }
        XmlDeclaration.check("<?" + begun);
        return Completed.XML_DECLARATION;
    }
}
