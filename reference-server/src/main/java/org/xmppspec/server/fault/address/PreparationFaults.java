package org.xmppspec.server.fault.address;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.address.Misreading.Reading;
import org.xmppspec.server.fault.address.Twins.Ids;
import org.xmppspec.xmpp.jid.JidPart;

/** Faults in what preparation makes of localparts and resourceparts (RFC 7622 sections 3.3 and 3.4). */
public final class PreparationFaults implements FaultFamily {
    private static final Ids LOCALPART = Twins.precis("3.3-2", "5-1");
    private static final Ids LOCALPART_OLDER = Twins.stringprep("2.3-2", "3-1");
    private static final Ids RESOURCEPART = Twins.precis("3.4-3", "5-1");
    private static final Ids RESOURCEPART_OLDER = Twins.stringprep("2.4-2", "2.4-1", "3-1");

    /** The kana and letters of other widths that decompose into usual ones. */
    private static final String WIDTH = "[\uFF01-\uFFEE]";

    @Override
    public List<Fault> faults() {
        return localparts(resourceparts(new Twins())).all();
    }

    private static Twins localparts(Twins twins) {
        return twins.both(
                        "localpart-case-kept",
                        "Capital letters in localparts stay capital.",
                        Misreading.of(JidPart.LOCALPART, PreparationFaults::withCase),
                        LOCALPART,
                        Twins.stringprep("2.3-2"))
                .newer(
                        "localpart-case-folded-in-ascii-only",
                        "Only the capital letters of ASCII become small in localparts.",
                        Misreading.of(JidPart.LOCALPART, PreparationFaults::withForeignCase),
                        LOCALPART)
                .both(
                        "localpart-not-composed",
                        "Letters with marks in localparts stay decomposed.",
                        Misreading.of(JidPart.LOCALPART, PreparationFaults::decomposed),
                        LOCALPART,
                        Twins.stringprep("3-1"))
                .both(
                        "localpart-width-kept",
                        "Fullwidth and halfwidth letters in localparts keep their width.",
                        Misreading.of(
                                JidPart.LOCALPART,
                                unless(PreparationFaults::isWide, text -> text.toLowerCase(Locale.ROOT))),
                        LOCALPART,
                        LOCALPART_OLDER)
                .newer(
                        "localpart-compatibility-mapped",
                        "Compatibility characters in localparts are replaced where they have to be refused.",
                        Misreading.of(
                                JidPart.LOCALPART,
                                (written, prepared, rules) -> prepared.or(
                                        () -> rules.apply(Normalizer.normalize(written, Normalizer.Form.NFKC)))),
                        Twins.precis("3.3-2"))
                .older(
                        "localpart-compatibility-kept",
                        "Compatibility characters in localparts are not replaced.",
                        Misreading.of(JidPart.LOCALPART, unless(PreparationFaults::isCompatible, text -> text)),
                        Twins.stringprep("2.3-2"));
    }

    private static Twins resourceparts(Twins twins) {
        return twins.newer(
                        "resourcepart-case-folded",
                        "Capital letters in resourceparts become small.",
                        Misreading.of(
                                JidPart.RESOURCEPART,
                                (written, prepared, rules) -> prepared.map(text -> text.toLowerCase(Locale.ROOT))),
                        Twins.precis("3.4-3"))
                .both(
                        "resourcepart-not-composed",
                        "Letters with marks in resourceparts stay decomposed.",
                        Misreading.of(JidPart.RESOURCEPART, PreparationFaults::decomposed),
                        RESOURCEPART,
                        RESOURCEPART_OLDER)
                .newer(
                        "resourcepart-spaces-kept",
                        "Spaces of other kinds in resourceparts do not become the space of ASCII.",
                        Misreading.of(JidPart.RESOURCEPART, unless(PreparationFaults::hasForeignSpace, text -> text)),
                        RESOURCEPART)
                .older(
                        "resourcepart-compatibility-kept",
                        "Compatibility characters in resourceparts are not replaced.",
                        Misreading.of(JidPart.RESOURCEPART, unless(PreparationFaults::isCompatible, text -> text)),
                        RESOURCEPART_OLDER)
                .older(
                        "resourcepart-nothing-dropped",
                        "Characters that resourceparts have to lose stay, such as the soft hyphen.",
                        Misreading.of(JidPart.RESOURCEPART, unless(PreparationFaults::hasInvisible, text -> text)),
                        RESOURCEPART_OLDER);
    }

    /** Makes another part of texts of one kind, if they are allowed at all. */
    private static Reading unless(Predicate<String> which, UnaryOperator<String> instead) {
        return (written, prepared, rules) -> prepared.map(text -> which.test(written) ? instead.apply(written) : text);
    }

    private static boolean isWide(String text) {
        return text.matches(".*" + WIDTH + ".*");
    }

    private static boolean isCompatible(String text) {
        return !Normalizer.normalize(text, Normalizer.Form.NFC)
                .equals(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static boolean hasForeignSpace(String text) {
        return text.codePoints()
                .anyMatch(codePoint -> codePoint != ' ' && Character.getType(codePoint) == Character.SPACE_SEPARATOR);
    }

    private static boolean hasInvisible(String text) {
        return text.matches(".*[\u00AD\u200B\u2060\uFEFF\u180B-\u180D\uFE00-\uFE0F].*");
    }

    private static Optional<String> withCase(
            String written, Optional<String> prepared, Function<String, Optional<String>> rules) {
        boolean hasCapitals = !written.equals(written.toLowerCase(Locale.ROOT));
        return prepared.map(text -> hasCapitals ? Normalizer.normalize(written, Normalizer.Form.NFC) : text);
    }

    private static Optional<String> withForeignCase(
            String written, Optional<String> prepared, Function<String, Optional<String>> rules) {
        boolean hasForeign = written.codePoints()
                .anyMatch(codePoint -> codePoint > 0x7F && Character.toLowerCase(codePoint) != codePoint);
        return prepared.map(text -> hasForeign ? asciiLowerCase(written) : text);
    }

    private static String asciiLowerCase(String text) {
        return text.codePoints()
                .map(codePoint -> codePoint < 0x80 ? Character.toLowerCase(codePoint) : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<String> decomposed(
            String written, Optional<String> prepared, Function<String, Optional<String>> rules) {
        boolean composed = Normalizer.isNormalized(written, Normalizer.Form.NFC);
        return prepared.map(text -> composed ? text : Normalizer.normalize(text, Normalizer.Form.NFD));
    }
}
