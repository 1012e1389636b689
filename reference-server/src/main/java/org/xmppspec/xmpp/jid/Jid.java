package org.xmppspec.xmpp.jid;

import java.util.Objects;
import java.util.Optional;

/**
 * An XMPP address, prepared for comparison; immutable.
 *
 * <p>Two addresses are equal when their prepared parts are equal.
 */
public final class Jid {
    private final AddressProfile profile;
    private final String localpart;
    private final String domainpart;
    private final String resourcepart;

    private Jid(AddressProfile profile, String localpart, String domainpart, String resourcepart) {
        this.profile = profile;
        this.localpart = localpart;
        this.domainpart = domainpart;
        this.resourcepart = resourcepart;
    }

    /**
     * Parses and prepares an address.
     *
     * @param address {@code [localpart@]domainpart[/resourcepart]}
     * @param profile the rules to prepare it by
     * @return the address
     * @throws InvalidJidException when a part is missing, too long or has characters that it must not have
     */
    public static Jid parse(String address, AddressProfile profile) throws InvalidJidException {
        Objects.requireNonNull(profile, "profile");
        WrittenAddress written = WrittenAddress.of(address);
        PartPreparation prepare = PartPreparation.of(profile);
        String localpart = prepared(prepare, JidPart.LOCALPART, written.localpart());
        String domainpart = prepare.prepare(JidPart.DOMAINPART, written.domainpart());
        String resourcepart = prepared(prepare, JidPart.RESOURCEPART, written.resourcepart());
        return new Jid(profile, localpart, domainpart, resourcepart);
    }

    /**
     * Prepares an address that is given in parts.
     *
     * @param localpart the localpart, empty for none
     * @param domainpart the domainpart
     * @param resourcepart the resourcepart, empty for none
     * @param profile the rules to prepare it by
     * @return the address
     * @throws InvalidJidException when a part is missing, too long or has characters that it must not have
     */
    public static Jid of(String localpart, String domainpart, String resourcepart, AddressProfile profile)
            throws InvalidJidException {
        PartPreparation prepare = PartPreparation.of(profile);
        return new Jid(
                profile,
                localpart.isEmpty() ? "" : prepare.prepare(JidPart.LOCALPART, localpart),
                prepare.prepare(JidPart.DOMAINPART, domainpart),
                resourcepart.isEmpty() ? "" : prepare.prepare(JidPart.RESOURCEPART, resourcepart));
    }

    private static String prepared(PartPreparation prepare, JidPart part, Optional<String> written)
            throws InvalidJidException {
        return written.isEmpty() ? "" : prepare.prepare(part, written.get());
    }

    /**
     * Prepares one part of an address.
     *
     * @param part which part it is
     * @param written the part as it was written
     * @param profile the rules to prepare it by
     * @return the prepared part
     * @throws InvalidJidException when it is empty, too long or has characters that it must not have
     */
    public static String prepare(JidPart part, String written, AddressProfile profile) throws InvalidJidException {
        return PartPreparation.of(profile).prepare(part, written);
    }

    /**
     * Puts an address together from parts that are taken as they are.
     *
     * @param localpart the localpart, empty for none
     * @param domainpart the domainpart
     * @param resourcepart the resourcepart, empty for none
     * @param profile the rules that the parts have been prepared by
     * @return the address
     */
    public static Jid ofPrepared(String localpart, String domainpart, String resourcepart, AddressProfile profile) {
        return new Jid(profile, localpart, domainpart, resourcepart);
    }

    /**
     * Gives the localpart.
     *
     * @return the prepared localpart, empty when there is none
     */
    public String localpart() {
        return localpart;
    }

    /**
     * Gives the domainpart.
     *
     * @return the prepared domainpart
     */
    public String domainpart() {
        return domainpart;
    }

    /**
     * Gives the resourcepart.
     *
     * @return the prepared resourcepart, empty when there is none
     */
    public String resourcepart() {
        return resourcepart;
    }

    /**
     * Gives the rules that the address was prepared by.
     *
     * @return the profile
     */
    public AddressProfile profile() {
        return profile;
    }

    /**
     * Says whether the address has a localpart.
     *
     * @return true for {@code localpart@domainpart}, with or without a resourcepart
     */
    public boolean hasLocalpart() {
        return !localpart.isEmpty();
    }

    /**
     * Says whether the address has no resourcepart.
     *
     * @return true for {@code localpart@domainpart} and {@code domainpart}
     */
    public boolean isBare() {
        return resourcepart.isEmpty();
    }

    /**
     * Says whether the address has a resourcepart.
     *
     * @return true when it is not bare
     */
    public boolean isFull() {
        return !isBare();
    }

    /**
     * Says whether the address is a domainpart and nothing else.
     *
     * @return true for a server's own address
     */
    public boolean isDomain() {
        return isBare() && !hasLocalpart();
    }

    /**
     * Gives the address without its resourcepart.
     *
     * @return the bare address; this one, if it is bare
     */
    public Jid bare() {
        return isBare() ? this : new Jid(profile, localpart, domainpart, "");
    }

    /**
     * Gives the address of the server.
     *
     * @return the domainpart alone
     */
    public Jid domain() {
        return isDomain() ? this : new Jid(profile, "", domainpart, "");
    }

    /**
     * Gives the same address with a resourcepart.
     *
     * @param resource the resourcepart; it is prepared
     * @return the full address
     * @throws InvalidJidException when the resourcepart is empty, too long or has characters that it must not have
     */
    public Jid withResource(String resource) throws InvalidJidException {
        return new Jid(
                profile, localpart, domainpart, PartPreparation.of(profile).prepare(JidPart.RESOURCEPART, resource));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Jid jid
                && localpart.equals(jid.localpart)
                && domainpart.equals(jid.domainpart)
                && resourcepart.equals(jid.resourcepart);
    }

    @Override
    public int hashCode() {
        return Objects.hash(localpart, domainpart, resourcepart);
    }

    /**
     * Writes the address.
     *
     * @return {@code [localpart@]domainpart[/resourcepart]}, prepared
     */
    @Override
    public String toString() {
        String bare = hasLocalpart() ? localpart + '@' + domainpart : domainpart;
        return isBare() ? bare : bare + '/' + resourcepart;
    }
}
