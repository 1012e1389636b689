package org.xmppspec.xmpp.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what a stream may begin with: {@code <?xml version='1.0' encoding='UTF-8'?>}. */
final class XmlDeclaration {
    /** No declaration that is meant well is longer. */
    static final int MAX_LENGTH = 256;

    private static final Pattern SYNTAX = Pattern.compile("<\\?xml"
            + attribute("version", "(?<version>[a-zA-Z0-9_.:-]+)")
            + "(?:" + attribute("encoding", "(?<encoding>[A-Za-z][A-Za-z0-9._-]*)") + ")?"
            + "(?:" + attribute("standalone", "(?<standalone>yes|no)") + ")?"
            + "[ \\t\\r\\n]*\\?>");

    private XmlDeclaration() {}

    static void check(String declaration) throws XmlViolation {
        Matcher matcher = SYNTAX.matcher(declaration);
        if (!matcher.matches()) {
            throw new XmlViolation(XmlViolation.Kind.NOT_WELL_FORMED, "The XML declaration is malformed");
        }
        if (!matcher.group("version").equals("1.0")) {
            throw new XmlViolation(XmlViolation.Kind.BAD_FORMAT, "XMPP uses XML 1.0 and no other version");
        }
        if (matcher.group("encoding") != null && !matcher.group("encoding").equalsIgnoreCase("UTF-8")) {
            throw new XmlViolation(XmlViolation.Kind.UNSUPPORTED_ENCODING, "XMPP uses UTF-8 and no other encoding");
        }
        if ("no".equals(matcher.group("standalone"))) {
            throw new XmlViolation(
                    XmlViolation.Kind.RESTRICTED_XML, "A stream cannot depend on markup declared elsewhere");
        }
    }

    private static String attribute(String name, String value) {
        String quote = name + "Quote";
        return "[ \\t\\r\\n]+" + name + "[ \\t\\r\\n]*=[ \\t\\r\\n]*(?<" + quote + ">['\"])" + value + "\\k<" + quote
                + ">";
    }
}
