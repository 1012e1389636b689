package org.xmppspec.xmpp.xml;

import org.xmppspec.xmpp.xml.XmlViolation.Kind;

/** The violations that several scanners find. */
final class Violations {
    private Violations() {}

    /** Demands something without which the input is not well-formed. */
    static void expect(boolean condition, String what) throws XmlViolation {
        if (!condition) {
            throw notWellFormed(what);
        }
    }

    static XmlViolation notWellFormed(String what) {
        return new XmlViolation(Kind.NOT_WELL_FORMED, what);
    }

    static XmlViolation restricted(String what) {
        return new XmlViolation(Kind.RESTRICTED_XML, what);
    }

    static XmlViolation textBetweenElements() {
        return new XmlViolation(Kind.BAD_FORMAT, "Text between the top-level elements of a stream");
    }

    static XmlViolation tooMuch(String what) {
        return new XmlViolation(Kind.POLICY_VIOLATION, what);
    }
}
