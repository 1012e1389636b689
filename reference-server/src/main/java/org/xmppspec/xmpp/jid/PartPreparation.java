package org.xmppspec.xmpp.jid;

import java.nio.charset.StandardCharsets;

/** Prepares the parts of an address by one specification. */
final class PartPreparation {
    private static final int MAX_BYTES = 1023;
    private static final PartPreparation PRECIS = new PartPreparation(new PrecisRules(), "RFC 7622 section 3.");
    private static final PartPreparation STRINGPREP = new PartPreparation(new StringprepRules(), "RFC 6122 section 2.");

    private final PartRules rules;
    private final String chapter;

    private PartPreparation(PartRules rules, String chapter) {
        this.rules = rules;
        this.chapter = chapter;
    }

    /** Gives the rules of a profile. */
    static PartPreparation of(AddressProfile profile) {
        return switch (profile) {
            case PRECIS -> PRECIS;
            case STRINGPREP -> STRINGPREP;
        };
    }

    String prepare(JidPart part, String written) throws InvalidJidException {
        Draft draft = Draft.of(part, written);
        prepare(draft);
        return draft.text();
    }

    /** Lengths count after preparation, because that can make a string longer or shorter, even empty. */
    void prepare(Draft draft) throws InvalidJidException {
        if (draft.text().isEmpty()) {
            throw draft.refuse("is empty", section(draft.part()));
        }
        switch (draft.part()) {
            case LOCALPART -> rules.localpart(draft);
            case DOMAINPART -> DomainNames.prepare(draft, rules);
            case RESOURCEPART -> rules.resourcepart(draft);
        }
        if (draft.text().isEmpty()) {
            throw draft.refuse("is empty after preparation", section(draft.part()));
        }
        int octets = draft.text().getBytes(StandardCharsets.UTF_8).length;
        if (octets > MAX_BYTES) {
            throw draft.refuse("has " + octets + " octets; " + MAX_BYTES + " are the most", section(draft.part()));
        }
    }

    private String section(JidPart part) {
        return chapter
                + switch (part) {
                    case DOMAINPART -> "2";
                    case LOCALPART -> "3";
                    case RESOURCEPART -> "4";
                };
    }
}
