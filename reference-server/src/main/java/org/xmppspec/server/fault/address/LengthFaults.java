package org.xmppspec.server.fault.address;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.address.Twins.Ids;
import org.xmppspec.xmpp.jid.JidPart;

/** Faults in how long the parts of an address may be: 1 to 1,023 octets after preparation. */
public final class LengthFaults implements FaultFamily {
    private static final int MAX = 1023;
    private static final Map<JidPart, Ids> NEWER = Map.of(
            JidPart.LOCALPART, Twins.precis("3.3-1"),
            JidPart.DOMAINPART, Twins.precis("3.2-5"),
            JidPart.RESOURCEPART, Twins.precis("3.4-2"));
    private static final Map<JidPart, Ids> OLDER = Map.of(
            JidPart.LOCALPART, Twins.stringprep("2.3-3", "2.1-1"),
            JidPart.DOMAINPART, Twins.stringprep("2.2-9"),
            JidPart.RESOURCEPART, Twins.stringprep("2.4-3"));

    @Override
    public List<Fault> faults() {
        Twins twins = new Twins();
        for (JidPart part : JidPart.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            both(
                    twins,
                    part,
                    name + "-empty-accepted",
                    "A " + name + " may be empty.",
                    (written, prepared, rules) -> written.isEmpty() ? Optional.of("") : prepared);
            both(
                    twins,
                    part,
                    name + "-overlong-accepted",
                    "A " + name + " may have more than 1,023 octets.",
                    (written, prepared, rules) -> prepared.or(
                            () -> Misreading.inPieces(part, written, rules).filter(text -> octets(text) > MAX)));
            if (part != JidPart.DOMAINPART) {
                counted(twins, part, name);
            }
        }
        return twins.all();
    }

    private static void counted(Twins twins, JidPart part, String name) {
        both(
                twins,
                part,
                name + "-longest-refused",
                "A " + name + " must have fewer than 1,023 octets.",
                (written, prepared, rules) -> prepared.filter(text -> octets(text) < MAX));
        both(
                twins,
                part,
                name + "-counted-in-characters",
                "A " + name + " may have 1,023 characters, however many octets they take.",
                (written, prepared, rules) -> prepared.or(() -> Misreading.inPieces(part, written, rules)
                        .filter(text -> text.codePointCount(0, text.length()) <= MAX && octets(text) > MAX)));
        if (part == JidPart.LOCALPART) {
            twins.newer(
                    name + "-counted-as-written",
                    "The octets of a " + name + " are counted before preparation.",
                    Misreading.of(
                            part,
                            (written, prepared, rules) -> octets(written) > MAX
                                    ? Optional.empty()
                                    : prepared.or(() -> Misreading.inPieces(part, written, rules)
                                            .filter(text -> octets(text) > MAX))),
                    NEWER.get(part));
        }
    }

    private static void both(Twins twins, JidPart part, String name, String summary, Misreading.Reading reading) {
        twins.both(name, summary, Misreading.of(part, reading), NEWER.get(part), OLDER.get(part));
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
