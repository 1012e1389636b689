package org.xmppspec.xmpp.jid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What one specification makes of a part of an address.
 *
 * @param part which part
 * @param written the part as it was written
 * @param prepared its form for comparison; empty when it is refused
 * @param steps what changed something, in order, also before it was refused
 * @param flaw why it is refused
 */
public record PartExplanation(
        JidPart part, String written, Optional<String> prepared, List<PreparationStep> steps, Optional<Flaw> flaw) {
    /** Makes an explanation of its own copy. */
    public PartExplanation {
        steps = List.copyOf(steps);
    }

    /**
     * Gives a length as the limits of addresses count it.
     *
     * @param text a part, written or prepared
     * @return how many octets of UTF-8 it takes; a lone surrogate counts as one
     */
    public static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
