package org.xmppspec.xmpp.jid;

/**
 * A rule that changed something while a part of an address was prepared.
 *
 * @param rule what was done, such as {@code lower case}
 * @param before the part, or its label, before that
 * @param after what became of it
 */
public record PreparationStep(String rule, String before, String after) {}
