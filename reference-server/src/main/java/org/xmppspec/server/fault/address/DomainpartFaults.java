package org.xmppspec.server.fault.address;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.address.Misreading.Reading;
import org.xmppspec.server.fault.address.Twins.Ids;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.JidPart;

/** Faults in reading domainparts (RFC 7622 section 3.2). */
public final class DomainpartFaults implements FaultFamily {
    private static final Ids MAPPING = Twins.precis("3.2.2-1", "3.2.3-1", "5-1");
    private static final Ids MAPPING_OLDER = Twins.stringprep("3-1");
    private static final Ids CHECK = Twins.precis("3.2.1-1");
    private static final Ids CHECK_OLDER = Twins.stringprep("2.2-6");
    private static final Ids KIND = Twins.precis("5-1");
    private static final Ids KIND_OLDER = Twins.stringprep("2.2-5");
    private static final String A_LABEL = "xn--";

    @Override
    public List<Fault> faults() {
        return mapping(checks(kinds(new Twins()))).all();
    }

    private static Consumer<ModuleContext> domainpart(Reading reading) {
        return Misreading.of(JidPart.DOMAINPART, reading);
    }

    private static Twins mapping(Twins twins) {
        return twins.both(
                        "domainpart-case-kept",
                        "Capital letters in domainparts stay capital.",
                        domainpart((written, prepared, rules) ->
                                prepared.map(text -> text.equalsIgnoreCase(written) ? written : text)),
                        MAPPING,
                        MAPPING_OLDER)
                .newer(
                        "domainpart-not-composed",
                        "Letters with marks in domainparts stay decomposed.",
                        domainpart((written, prepared, rules) ->
                                prepared.map(text -> Normalizer.isNormalized(written, Normalizer.Form.NFC)
                                        ? text
                                        : Normalizer.normalize(text, Normalizer.Form.NFD))),
                        Twins.precis("3.2.2-1", "5-1"))
                .newer(
                        "domainpart-width-kept",
                        "Fullwidth letters in domainparts keep their width.",
                        domainpart((written, prepared, rules) ->
                                prepared.map(text -> written.matches(".*[\uFF10-\uFF5A].*") ? written : text)),
                        Twins.precis("3.2.2-1", "5-1"))
                .both(
                        "domainpart-dot-kept",
                        "The dot at the end of a domainpart stays, so that it names another domain.",
                        domainpart((written, prepared, rules) ->
                                prepared.map(text -> written.endsWith(".") ? text + "." : text)),
                        Twins.precis("3.2-3"),
                        Twins.stringprep("2.2-3"))
                .both(
                        "domainpart-dot-refused",
                        "A domainpart with a dot at its end is refused.",
                        domainpart((written, prepared, rules) -> prepared.filter(text -> !written.endsWith("."))),
                        Twins.precis("3.2-3", "3.2-4"),
                        Twins.stringprep("2.2-3", "2.2-4"))
                .both(
                        "domainpart-all-dots-stripped",
                        "Of several dots at the end of a domainpart all are stripped.",
                        domainpart((written, prepared, rules) ->
                                written.endsWith("..") ? rules.apply(written.replaceFirst("\\.+$", "")) : prepared),
                        CHECK,
                        CHECK_OLDER)
                .newer(
                        "domainpart-a-label-kept",
                        "An A-label is not converted into letters.",
                        domainpart((written, prepared, rules) ->
                                prepared.map(text -> hasALabel(written) ? written.toLowerCase(Locale.ROOT) : text)),
                        Twins.precis("3.2.1-2"));
    }

    private static boolean hasALabel(String domain) {
        return domain.toLowerCase(Locale.ROOT).contains(A_LABEL);
    }

    private static Twins checks(Twins twins) {
        return twins.both(
                        "domainpart-underscore-accepted",
                        "Domainparts may have underscores.",
                        domainpart(Misreading.tolerating(codePoint -> codePoint == '_')),
                        CHECK,
                        CHECK_OLDER)
                .both(
                        "domainpart-space-accepted",
                        "Domainparts may have spaces.",
                        domainpart(Misreading.tolerating(codePoint -> codePoint == ' ')),
                        CHECK,
                        CHECK_OLDER)
                .both(
                        "domainpart-hyphens-unchecked",
                        "Labels of domainparts may begin and end with a hyphen.",
                        domainpart((written, prepared, rules) ->
                                prepared.or(() -> rules.apply(written.replaceAll("(?<![^.])-+|-+(?![^.])", ""))
                                        .map(text -> written))),
                        CHECK,
                        CHECK_OLDER)
                .both(
                        "domainpart-empty-label-accepted",
                        "Domainparts may have two dots in a row.",
                        domainpart((written, prepared, rules) -> prepared.or(() -> rules.apply(
                                        written.replaceAll("\\.{2,}", ".").replaceFirst("^\\.", ""))
                                .map(text -> written))),
                        CHECK,
                        CHECK_OLDER)
                .both(
                        "domainpart-symbols-accepted",
                        "Domainparts may have any character that is neither letter nor digit.",
                        domainpart(Misreading.tolerating(
                                codePoint -> codePoint > ' ' && !Character.isLetterOrDigit(codePoint))),
                        CHECK,
                        CHECK_OLDER)
                .both(
                        "domainpart-long-label-accepted",
                        "Labels of domainparts may have more than 63 octets.",
                        domainpart((written, prepared, rules) ->
                                prepared.or(() -> rules.apply(written.replaceAll("([a-z]{60})[a-z]+", "$1"))
                                        .map(text -> written))),
                        CHECK,
                        CHECK_OLDER);
    }

    private static Twins kinds(Twins twins) {
        return twins.both(
                        "domainpart-ipv6-refused",
                        "An IPv6 address is no domainpart.",
                        domainpart((written, prepared, rules) -> prepared.filter(text -> !text.startsWith("["))),
                        KIND,
                        KIND_OLDER)
                .both(
                        "domainpart-ipv4-refused",
                        "An IPv4 address is no domainpart.",
                        domainpart((written, prepared, rules) -> prepared.filter(text -> !text.matches("[0-9.]+"))),
                        KIND,
                        KIND_OLDER)
                .both(
                        "domainpart-brackets-unchecked",
                        "Anything in brackets is taken for an IPv6 address.",
                        domainpart((written, prepared, rules) ->
                                prepared.or(() -> Optional.of(written).filter(text -> text.startsWith("[")))),
                        CHECK,
                        CHECK_OLDER)
                .both(
                        "domainpart-non-ascii-refused",
                        "Domainparts have to be ASCII.",
                        domainpart((written, prepared, rules) ->
                                prepared.filter(text -> text.chars().allMatch(character -> character < 0x80))),
                        Twins.precis("5-1"),
                        Twins.stringprep("2.2-5"));
    }
}
