package org.xmppspec.cases.addressing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.addressing.Vector.Part;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Scene;

/**
 * Finds out which RFC a target follows, part by part, by requests to addresses that one of them forbids and the other
 * allows, or both forbid.
 */
final class ProfileProbe {
    private final XmppSession session;

    private ProfileProbe(XmppSession session) {
        this.session = session;
    }

    /**
     * Returns what the target follows; asked once for each scene.
     *
     * @param scene where it is kept
     * @param session asks
     * @param part of which part of an address
     */
    static Followed of(Scene scene, XmppSession session, Part part) {
        return scene.once("profile of the " + part, () -> new ProfileProbe(session).follows(part));
    }

    /**
     * Finds it out.
     *
     * @param session asks
     * @param part of which part of an address
     */
    static Followed of(XmppSession session, Part part) {
        return new ProfileProbe(session).follows(part);
    }

    private Followed follows(Part part) {
        return switch (part) {
            case LOCAL ->
                follows(
                        part,
                        List.of("a\u265Ab", "x\u2163", "a\u00B7b"),
                        List.of("\u05D01", "\u0627\u0663"),
                        List.of("a\uE000b"));
            case RESOURCE -> follows(part, List.of("a\u00B7b"), List.of("a\uFFFDb", "a\u05D0"), List.of("a\uE000b"));
            case DOMAIN ->
                follows(
                        part,
                        List.of("a\u2665b.invalid", "ab--cd.invalid", "a\u00ADb.invalid"),
                        List.of(),
                        List.of("a\uE000b.invalid"));
            case ADDRESS -> Followed.MIXED;
        };
    }

    /**
     * Asks.
     *
     * @param precis what only RFC 7622 forbids
     * @param stringprep what only RFC 6122 forbids
     * @param both what both forbid
     */
    private Followed follows(Part part, List<String> precis, List<String> stringprep, List<String> both) {
        long refusedByPrecis = refused(part, precis);
        long refusedByStringprep = refused(part, stringprep);
        int newer = (int) (refusedByPrecis + stringprep.size() - refusedByStringprep);
        return Followed.of(
                newer,
                precis.size() + stringprep.size(),
                refusedByPrecis + refusedByStringprep == 0,
                refused(part, both) == both.size());
    }

    private long refused(Part part, List<String> texts) {
        return texts.stream().filter(text -> refuses(part, text)).count();
    }

    private boolean refuses(Part part, String text) {
        Expectation open = new Expectation(List.of(text), true);
        String address = new Vector("probe", part, text, open, open).address(session);
        String id = "probe-" + Integer.toHexString(address.hashCode());
        session.send("<iq type='get' id='" + id + "' to='" + Written.escaped(address)
                + "'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");
        session.ping();
        Optional<Received> answer = session.await(
                came -> came.name().equals("iq") && came.attribute("id").equals(id), Duration.ZERO);
        return answer.filter(ProfileProbe::isMalformed).isPresent();
    }

    private static boolean isMalformed(Received answer) {
        return List.of("jid-malformed", "bad-request").stream()
                .anyMatch(condition -> answer.dom()
                                .getElementsByTagNameNS("urn:ietf:params:xml:ns:xmpp-stanzas", condition)
                                .getLength()
                        > 0);
    }
}
