package org.xmppspec.xmpp.jid;

import java.util.List;
import java.util.Optional;

/**
 * What one specification makes of an address.
 *
 * @param parts the parts that were written, in their order; the domainpart is always among them
 */
public record ProfileExplanation(List<PartExplanation> parts) {
    /** Makes an explanation of its own copy. */
    public ProfileExplanation {
        parts = List.copyOf(parts);
    }

    /** Says whether it is an address. */
    public boolean isValid() {
        return parts.stream().allMatch(part -> part.flaw().isEmpty());
    }

    /** Gives the address in the form in which addresses are compared; empty when it is none. */
    public Optional<String> prepared() {
        if (!isValid()) {
            return Optional.empty();
        }
        StringBuilder address = new StringBuilder();
        for (PartExplanation part : parts) {
            address.append(part.part() == JidPart.RESOURCEPART ? "/" : "")
                    .append(part.prepared().orElseThrow())
                    .append(part.part() == JidPart.LOCALPART ? "@" : "");
        }
        return Optional.of(address.toString());
    }
}
