package org.xmppspec.xmpp.jid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What both specifications make of an address, part by part.
 *
 * @param address the address as it was written
 * @param profiles what each specification makes of it
 */
public record JidExplanation(String address, Map<AddressProfile, ProfileExplanation> profiles) {
    /** Makes an explanation of its own copy. */
    public JidExplanation {
        profiles = Map.copyOf(profiles);
    }

    /**
     * Explains an address.
     *
     * @param address any string, lone surrogates included
     */
    public static JidExplanation of(String address) {
        WrittenAddress written = WrittenAddress.of(address);
        Map<AddressProfile, ProfileExplanation> profiles = new EnumMap<>(AddressProfile.class);
        for (AddressProfile profile : AddressProfile.values()) {
            profiles.put(profile, explain(written, PartPreparation.of(profile)));
        }
        return new JidExplanation(address, profiles);
    }

    /**
     * Gives what one specification makes of the address.
     *
     * @param profile the specification
     */
    public ProfileExplanation by(AddressProfile profile) {
        return profiles.get(profile);
    }

    /** Says whether both specifications refuse the address, or both prepare it to the same one. */
    public boolean agree() {
        return by(AddressProfile.PRECIS)
                .prepared()
                .equals(by(AddressProfile.STRINGPREP).prepared());
    }

    private static ProfileExplanation explain(WrittenAddress written, PartPreparation preparation) {
        List<PartExplanation> parts = new ArrayList<>();
        written.localpart().ifPresent(text -> parts.add(explain(JidPart.LOCALPART, text, preparation)));
        parts.add(explain(JidPart.DOMAINPART, written.domainpart(), preparation));
        written.resourcepart().ifPresent(text -> parts.add(explain(JidPart.RESOURCEPART, text, preparation)));
        return new ProfileExplanation(parts);
    }

    private static PartExplanation explain(JidPart part, String written, PartPreparation preparation) {
        Draft draft = Draft.of(part, written);
        try {
            preparation.prepare(draft);
            return new PartExplanation(part, written, Optional.of(draft.text()), draft.steps(), Optional.empty());
        } catch (InvalidJidException e) {
            return new PartExplanation(part, written, Optional.empty(), draft.steps(), Optional.of(e.flaw()));
        }
    }
}
