package org.xmppspec.xmpp.jid;

import java.nio.charset.StandardCharsets;

/** Prepares the parts of an address by one specification. */
final class PartPreparation {
    private static final int MAX_BYTES = 1023;
    private static final PartPreparation PRECIS = new PartPreparation(new PrecisRules());
    private static final PartPreparation STRINGPREP = new PartPreparation(new StringprepRules());

    private final PartRules rules;

    private PartPreparation(PartRules rules) {
        this.rules = rules;
    }

    /** Gives the rules of a profile. */
    static PartPreparation of(AddressProfile profile) {
        return switch (profile) {
            case PRECIS -> PRECIS;
            case STRINGPREP -> STRINGPREP;
        };
    }

    String localpart(String localpart) throws InvalidJidException {
        return prepare(JidPart.LOCALPART, localpart, rules::localpart);
    }

    String domainpart(String domainpart) throws InvalidJidException {
        return prepare(JidPart.DOMAINPART, domainpart, written -> DomainNames.prepare(written, rules));
    }

    String resourcepart(String resourcepart) throws InvalidJidException {
        return prepare(JidPart.RESOURCEPART, resourcepart, rules::resourcepart);
    }

    /** Lengths count after preparation, because that can make a string longer or shorter, even empty. */
    private static String prepare(JidPart part, String written, Step step) throws InvalidJidException {
        if (written.isEmpty()) {
            throw new InvalidJidException(part, "is empty");
        }
        String prepared;
        try {
            prepared = step.apply(written);
        } catch (IllegalArgumentException e) {
            throw new InvalidJidException(part, "has characters that it must not have, or not in this order");
        }
        if (prepared.isEmpty()) {
            throw new InvalidJidException(part, "is empty after preparation");
        }
        if (prepared.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidJidException(part, "is longer than " + MAX_BYTES + " bytes");
        }
        return prepared;
    }

    private interface Step {
        String apply(String written) throws InvalidJidException;
    }
}
