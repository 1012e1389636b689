package org.xmppspec.server.fault.address;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.address.Twins.Ids;
import org.xmppspec.xmpp.jid.JidPart;

/** Faults in which characters localparts and resourceparts may have, and in which order. */
public final class CharacterFaults implements FaultFamily {
    private static final Ids LOCALPART = Twins.precis("3.3-2");
    private static final Ids LOCALPART_OLDER = Twins.stringprep("2.3-1");
    private static final Ids RESOURCEPART = Twins.precis("3.4-3");
    private static final Ids RESOURCEPART_OLDER = Twins.stringprep("2.4-1");
    private static final Map<String, Integer> EXCLUDED = Map.of(
            "quotation-mark",
            (int) '"',
            "ampersand",
            (int) '&',
            "apostrophe",
            (int) '\'',
            "colon",
            (int) ':',
            "less-than",
            (int) '<',
            "greater-than",
            (int) '>',
            "space",
            (int) ' ');

    @Override
    public List<Fault> faults() {
        Twins twins = new Twins();
        EXCLUDED.forEach((name, excluded) -> twins.both(
                "localpart-" + name + "-accepted",
                "Localparts may have the character '" + Character.toString(excluded) + "'.",
                Misreading.of(JidPart.LOCALPART, Misreading.tolerating(codePoint -> codePoint == excluded)),
                LOCALPART,
                LOCALPART_OLDER));
        orders(twins);
        refusals(twins);
        twins.newer(
                "localpart-symbols-accepted",
                "Localparts may have symbols, such as chess pieces.",
                Misreading.of(JidPart.LOCALPART, Misreading.tolerating(CharacterFaults::isSymbol)),
                LOCALPART);
        accepted(twins, "controls", "control characters", Character::isISOControl);
        accepted(
                twins,
                "private-use",
                "characters of private use",
                codePoint -> Character.getType(codePoint) == Character.PRIVATE_USE);
        accepted(
                twins,
                "noncharacters",
                "code points that are no characters",
                codePoint -> (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF));
        accepted(
                twins,
                "formats",
                "characters that only change how others are shown",
                codePoint -> Character.getType(codePoint) == Character.FORMAT);
        return twins.all();
    }

    private static void accepted(Twins twins, String name, String what, IntPredicate which) {
        twins.both(
                "localpart-" + name + "-accepted",
                "Localparts may have " + what + ".",
                Misreading.of(JidPart.LOCALPART, Misreading.tolerating(which)),
                LOCALPART,
                LOCALPART_OLDER);
        twins.both(
                "resourcepart-" + name + "-accepted",
                "Resourceparts may have " + what + ".",
                Misreading.of(JidPart.RESOURCEPART, Misreading.tolerating(which)),
                RESOURCEPART,
                RESOURCEPART_OLDER);
    }

    private static boolean isSymbol(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.CURRENCY_SYMBOL
                || type == Character.MODIFIER_SYMBOL;
    }

    private static void orders(Twins twins) {
        twins.both(
                        "localpart-bidi-unchecked",
                        "Localparts may mix directions of writing in any way.",
                        Misreading.of(
                                JidPart.LOCALPART,
                                (written, prepared, rules) -> prepared.or(() -> Misreading.oneByOne(written, rules))),
                        LOCALPART,
                        LOCALPART_OLDER)
                .older(
                        "resourcepart-bidi-unchecked",
                        "Resourceparts may mix directions of writing in any way.",
                        Misreading.of(
                                JidPart.RESOURCEPART,
                                (written, prepared, rules) -> prepared.or(() -> Misreading.oneByOne(written, rules))),
                        RESOURCEPART_OLDER)
                .newer(
                        "localpart-context-unchecked",
                        "Characters that localparts may have only in some surroundings may stand anywhere.",
                        Misreading.of(JidPart.LOCALPART, Misreading.tolerating(CharacterFaults::needsContext)),
                        LOCALPART)
                .newer(
                        "resourcepart-context-unchecked",
                        "Characters that resourceparts may have only in some surroundings may stand anywhere.",
                        Misreading.of(JidPart.RESOURCEPART, Misreading.tolerating(CharacterFaults::needsContext)),
                        RESOURCEPART)
                .newer(
                        "localpart-joiners-accepted",
                        "Localparts may have joiners anywhere.",
                        Misreading.of(
                                JidPart.LOCALPART,
                                Misreading.tolerating(codePoint -> codePoint == 0x200C || codePoint == 0x200D)),
                        LOCALPART);
    }

    /** The code points of RFC 5892 appendix A. */
    private static boolean needsContext(int codePoint) {
        return codePoint == 0x00B7
                || codePoint == 0x0375
                || codePoint == 0x05F3
                || codePoint == 0x05F4
                || codePoint == 0x30FB
                || (codePoint >= 0x0660 && codePoint <= 0x0669)
                || (codePoint >= 0x06F0 && codePoint <= 0x06F9)
                || codePoint == 0x200C
                || codePoint == 0x200D;
    }

    private static void refusals(Twins twins) {
        twins.both(
                        "localpart-non-ascii-refused",
                        "Localparts have to be ASCII.",
                        Misreading.of(
                                JidPart.LOCALPART,
                                (written, prepared, rules) -> prepared.filter(CharacterFaults::isAscii)),
                        Twins.precis("5-1", "3.3-2"),
                        Twins.stringprep("3-1"))
                .both(
                        "resourcepart-non-ascii-refused",
                        "Resourceparts have to be ASCII.",
                        Misreading.of(
                                JidPart.RESOURCEPART,
                                (written, prepared, rules) -> prepared.filter(CharacterFaults::isAscii)),
                        Twins.precis("5-1", "3.4-3"),
                        Twins.stringprep("3-1"))
                .both(
                        "resourcepart-symbols-refused",
                        "Resourceparts have to be letters, digits, spaces and hyphens.",
                        Misreading.of(
                                JidPart.RESOURCEPART,
                                (written, prepared, rules) -> prepared.filter(
                                        text -> text.codePoints().noneMatch(CharacterFaults::isSymbol))),
                        Twins.precis("5-1", "3.4-3"),
                        Twins.stringprep("3-1", "2.4-1"));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
