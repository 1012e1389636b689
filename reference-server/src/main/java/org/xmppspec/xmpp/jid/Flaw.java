package org.xmppspec.xmpp.jid;

import java.util.OptionalInt;

/**
 * Why a part of an address is refused.
 *
 * @param reason what is wrong, as words that can follow 'the localpart'
 * @param rule where that is written, such as {@code RFC 8264 section 9.15}
 * @param within the text in which it was found: the part or one label of it, after the mappings that came before
 * @param position which character of that text it is, counted from 1; 0 when it is none alone
 */
public record Flaw(String reason, String rule, String within, int position) {
    /**
     * Gives the character that is wrong.
     *
     * @return the code point, empty when it is no single one
     */
    public OptionalInt codePoint() {
        return position == 0
                ? OptionalInt.empty()
                : OptionalInt.of(within.codePointAt(within.offsetByCodePoints(0, position - 1)));
    }
}
