package org.xmppspec.xmpp.sasl;

import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** Reads and writes the attributes of SCRAM messages (RFC 5802 section 5.1). */
final class ScramAttributes {
    private final String[] attributes;
    private int next;

    ScramAttributes(String message) {
        attributes = message.split(",", -1);
    }

    /** Takes the value of the next attribute, which has to have this letter. */
    String take(char letter) throws SaslFailure {
        String attribute = next < attributes.length ? attributes[next] : "";
        if (!attribute.startsWith(letter + "=")) {
            throw malformed("The attribute '" + letter + "' is missing, or not in its place.");
        }
        next++;
        return attribute.substring(2);
    }

    boolean hasNext() {
        return next < attributes.length;
    }

    boolean nextIs(char letter) {
        return hasNext() && attributes[next].startsWith(letter + "=");
    }

    /** Takes the value of the next attribute, whatever it is. */
    String takeAny() throws SaslFailure {
        if (!hasNext()) {
            throw malformed("The message ends too early.");
        }
        return attributes[next++];
    }

    /** Skips optional extensions, each of them a letter with a value. */
    void skipExtensions() throws SaslFailure {
        while (hasNext()) {
            skipExtension();
        }
    }

    /** Skips the optional extensions before an attribute that comes last. */
    void skipExtensionsBefore(char letter) throws SaslFailure {
        while (hasNext() && !nextIs(letter)) {
            skipExtension();
        }
    }

    static byte[] base64(String value) throws SaslFailure {
        return CanonicalBase64.decode(value)
                .orElseThrow(() -> malformed("A field of the SCRAM message is not correct base 64."));
    }

    static String base64(byte[] value) {
        return CanonicalBase64.encode(value);
    }

    static String escapeName(String name) {
        return name.replace("=", "=3D").replace(",", "=2C");
    }

    static String unescapeName(String escaped) throws SaslFailure {
        String name = escaped.replace("=2C", ",").replace("=3D", "\0");
        if (name.isEmpty() || name.indexOf('=') >= 0 || escaped.indexOf('\0') >= 0) {
            throw malformed("A name in the SCRAM message is empty or not escaped properly.");
        }
        return name.replace('\0', '=');
    }

    static SaslFailure malformed(String message) {
        return new SaslFailure(SaslErrorCondition.MALFORMED_REQUEST, message);
    }

    private void skipExtension() throws SaslFailure {
        String extension = takeAny();
        if (extension.startsWith("m=")) {
            throw malformed("The message has an extension that is mandatory and not supported.");
        }
        if (!extension.matches("(?s)[A-Za-z]=.+")) {
            throw malformed("The message has something that is no attribute.");
        }
    }
}
