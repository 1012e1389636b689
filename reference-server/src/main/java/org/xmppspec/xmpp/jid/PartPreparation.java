package org.xmppspec.xmpp.jid;

import java.util.Locale;

/** Prepares the parts of an address by one specification. */
interface PartPreparation {
    /** Gives the rules of a profile. */
    static PartPreparation of(AddressProfile profile) {
        return new PartPreparation() {
            @Override
            public String localpart(String localpart) throws InvalidJidException {
                return notEmpty(JidPart.LOCALPART, localpart).toLowerCase(Locale.ROOT);
            }

            @Override
            public String domainpart(String domainpart) throws InvalidJidException {
                return notEmpty(JidPart.DOMAINPART, domainpart).toLowerCase(Locale.ROOT);
            }

            @Override
            public String resourcepart(String resourcepart) throws InvalidJidException {
                return notEmpty(JidPart.RESOURCEPART, resourcepart);
            }
        };
    }

    private static String notEmpty(JidPart part, String value) throws InvalidJidException {
        if (value.isEmpty()) {
            throw new InvalidJidException(part, "is empty");
        }
        return value;
    }

    String localpart(String localpart) throws InvalidJidException;

    String domainpart(String domainpart) throws InvalidJidException;

    String resourcepart(String resourcepart) throws InvalidJidException;
}
