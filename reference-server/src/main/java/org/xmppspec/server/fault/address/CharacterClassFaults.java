package org.xmppspec.server.fault.address;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.address.Twins.Ids;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.JidPart;

/** Faults with one class of characters each, which one specification allows or maps and the other forbids. */
public final class CharacterClassFaults implements FaultFamily {
    private static final Ids LOCALPART = Twins.precis("3.3-2", "5-1");
    private static final Ids LOCALPART_CHECK = Twins.precis("3.3-2");
    private static final Ids LOCALPART_OLDER = Twins.stringprep("2.3-1", "3-1");
    private static final Ids LOCALPART_CHECK_OLDER = Twins.stringprep("2.3-1");
    private static final Ids RESOURCEPART = Twins.precis("3.4-3", "5-1");
    private static final Ids RESOURCEPART_OLDER = Twins.stringprep("2.4-1", "3-1");
    private static final String IGNORABLE = "[\u00AD\u034F\u180B-\u180D\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]";

    @Override
    public List<Fault> faults() {
        return resourceparts(directions(localparts(new Twins()))).all();
    }

    private static Twins localparts(Twins twins) {
        return twins.newer(
                        "localpart-punctuation-accepted",
                        "Localparts may have punctuation from beyond ASCII, such as bullets and quotation marks.",
                        accepting(JidPart.LOCALPART, CharacterClassFaults::isForeignPunctuation),
                        LOCALPART_CHECK)
                .older(
                        "localpart-punctuation-refused-stringprep",
                        "Localparts must not have punctuation from beyond ASCII.",
                        refusing(JidPart.LOCALPART, having(CharacterClassFaults::isForeignPunctuation)),
                        LOCALPART_OLDER)
                .older(
                        "localpart-symbols-refused-stringprep",
                        "Localparts must not have symbols from beyond ASCII.",
                        refusing(JidPart.LOCALPART, having(CharacterClassFaults::isForeignSymbol)),
                        LOCALPART_OLDER)
                .newer(
                        "localpart-invisible-marks-accepted",
                        "Localparts may have marks that nobody sees, such as variation selectors.",
                        accepting(
                                JidPart.LOCALPART,
                                codePoint -> Character.getType(codePoint) == Character.NON_SPACING_MARK
                                        && Character.toString(codePoint).matches(IGNORABLE)),
                        LOCALPART_CHECK)
                .older(
                        "localpart-invisible-refused-stringprep",
                        "Characters that localparts have to lose are refused instead.",
                        refusing(JidPart.LOCALPART, written -> written.matches(".*" + IGNORABLE + ".*")),
                        LOCALPART_OLDER)
                .newer(
                        "localpart-unassigned-accepted",
                        "Localparts may have code points that no version of Unicode has given a meaning.",
                        accepting(JidPart.LOCALPART, CharacterClassFaults::isUnassigned),
                        LOCALPART_CHECK)
                .older(
                        "localpart-compatibility-refused-stringprep",
                        "Compatibility characters in localparts are refused instead of replaced.",
                        refusing(JidPart.LOCALPART, written -> !Normalizer.isNormalized(written, Normalizer.Form.NFKC)),
                        LOCALPART_OLDER)
                .newer(
                        "localpart-fractions-accepted",
                        "Localparts may have fractions.",
                        accepting(JidPart.LOCALPART, codePoint -> codePoint >= 0xBC && codePoint <= 0xBE),
                        LOCALPART_CHECK)
                .both(
                        "localpart-special-casing-refused",
                        "Localparts must not have letters whose cases are no pairs, such as the sharp s.",
                        refusing(JidPart.LOCALPART, written -> written.matches(".*[\u00DF\u03C2].*")),
                        LOCALPART,
                        LOCALPART_OLDER)
                .newer(
                        "localpart-joiners-refused",
                        "Localparts must not have joiners even where a script needs them.",
                        refusing(JidPart.LOCALPART, written -> written.matches(".*[\u200C\u200D].*")),
                        LOCALPART)
                .older(
                        "localpart-arabic-digits-refused-stringprep",
                        "Localparts must not have Arabic digits.",
                        refusing(JidPart.LOCALPART, written -> written.matches(".*[\u0660-\u0669\u06F0-\u06F9].*")),
                        LOCALPART_OLDER);
    }

    private static Twins directions(Twins twins) {
        digitLast(twins, "digit", "a digit", "[0-9]");
        digitLast(twins, "arabic-digit", "an Arabic digit", "[\u0660-\u0669]");
        return twins.newer(
                "resourcepart-bidi-checked",
                "Resourceparts must not mix directions of writing, nor begin with a digit before such letters.",
                refusing(JidPart.RESOURCEPART, written -> written.matches("[a-z0-9]+[\u05D0-\u064A].*")),
                RESOURCEPART);
    }

    /** What ends with a digit behind letters that run from right to left is refused by the older rules only. */
    private static void digitLast(Twins twins, String name, String what, String digit) {
        String such = "[\u05D0-\u064A].*" + digit;
        twins.newer(
                        "localpart-" + name + "-last-refused",
                        "Localparts in Hebrew or Arabic must not end with " + what + ".",
                        refusing(JidPart.LOCALPART, written -> written.matches(such)),
                        LOCALPART)
                .older(
                        "localpart-" + name + "-last-accepted-stringprep",
                        "Localparts in Hebrew or Arabic may end with " + what + ".",
                        Misreading.of(
                                JidPart.LOCALPART,
                                (written, prepared, rules) ->
                                        written.matches(such) ? Misreading.oneByOne(written, rules) : prepared),
                        LOCALPART_CHECK_OLDER);
    }

    private static Twins resourceparts(Twins twins) {
        return twins.both(
                        "resourcepart-compatibility-refused",
                        "Resourceparts must not have compatibility characters.",
                        refusing(
                                JidPart.RESOURCEPART,
                                written -> !Normalizer.normalize(written, Normalizer.Form.NFC)
                                        .equals(Normalizer.normalize(written, Normalizer.Form.NFKC))),
                        RESOURCEPART,
                        RESOURCEPART_OLDER)
                .older(
                        "resourcepart-invisible-refused-stringprep",
                        "Characters that resourceparts have to lose are refused instead.",
                        refusing(JidPart.RESOURCEPART, written -> written.matches(".*" + IGNORABLE + ".*")),
                        RESOURCEPART_OLDER)
                .newer(
                        "resourcepart-replacements-refused",
                        "Resourceparts must not have characters that stand for others.",
                        refusing(JidPart.RESOURCEPART, having(CharacterClassFaults::isReplacement)),
                        RESOURCEPART)
                .older(
                        "resourcepart-replacements-accepted-stringprep",
                        "Resourceparts may have characters that stand for others.",
                        accepting(JidPart.RESOURCEPART, CharacterClassFaults::isReplacement),
                        Twins.stringprep("2.4-1"))
                .newer(
                        "resourcepart-foreign-spaces-refused",
                        "Spaces of other kinds than that of ASCII are refused instead of replaced.",
                        refusing(JidPart.RESOURCEPART, having(CharacterClassFaults::isForeignSpace)),
                        RESOURCEPART)
                .older(
                        "resourcepart-foreign-spaces-accepted-stringprep",
                        "Resourceparts may have spaces of any kind.",
                        accepting(JidPart.RESOURCEPART, CharacterClassFaults::isForeignSpace),
                        Twins.stringprep("2.4-1"))
                .newer(
                        "resourcepart-unassigned-accepted",
                        "Resourceparts may have code points that no version of Unicode has given a meaning.",
                        accepting(JidPart.RESOURCEPART, CharacterClassFaults::isUnassigned),
                        Twins.precis("3.4-3"));
    }

    private static Consumer<ModuleContext> accepting(JidPart part, IntPredicate which) {
        return Misreading.of(part, Misreading.tolerating(which));
    }

    private static Consumer<ModuleContext> refusing(JidPart part, Predicate<String> which) {
        return Misreading.of(part, (written, prepared, rules) -> prepared.filter(text -> !which.test(written)));
    }

    private static Predicate<String> having(IntPredicate which) {
        return written -> written.codePoints().anyMatch(which);
    }

    private static boolean isForeignPunctuation(int codePoint) {
        return codePoint > 0x7F && Character.toString(codePoint).matches("\\p{gc=P}");
    }

    private static boolean isForeignSymbol(int codePoint) {
        return codePoint > 0x7F && Character.toString(codePoint).matches("\\p{gc=S}");
    }

    private static boolean isForeignSpace(int codePoint) {
        return codePoint > 0x7F && Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    private static boolean isUnassigned(int codePoint) {
        return Character.getType(codePoint) == Character.UNASSIGNED;
    }

    private static boolean isReplacement(int codePoint) {
        return codePoint == 0x2FF0 || codePoint == 0xFFFC || codePoint == 0xFFFD;
    }
}
