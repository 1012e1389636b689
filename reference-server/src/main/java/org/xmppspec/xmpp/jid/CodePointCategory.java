package org.xmppspec.xmpp.jid;

import java.util.Optional;

/**
 * A category of characters that share a derived property.
 *
 * @param property what is derived for them
 * @param words what such a character is, where it is refused
 * @param rule where the category is written down
 */
record CodePointCategory(DerivedProperty property, String words, String rule) {
    /** A category that is not refused as such. */
    static CodePointCategory of(DerivedProperty property, String rule) {
        return new CodePointCategory(property, "", rule);
    }

    /** The category of those characters that are decided about one by one, under either specification's number for them. */
    static Optional<CodePointCategory> exception(int codePoint, String rule) {
        return CodePointExceptions.of(codePoint)
                .map(property -> new CodePointCategory(
                        property,
                        property == DerivedProperty.DISALLOWED ? "one of the characters that are left out by name" : "",
                        rule));
    }
}
