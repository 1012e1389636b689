package org.xmppspec.server.fault.address;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.address.Misreading.Reading;
import org.xmppspec.server.fault.address.Twins.Ids;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.JidPart;

/** Faults with one kind of label each, which IDNA2003 maps or allows and IDNA2008 forbids. */
public final class LabelFaults implements FaultFamily {
    private static final Ids CHECK = Twins.precis("3.2.1-1");
    private static final Ids OLDER = Twins.stringprep("2.2-5", "3-1");
    private static final String PAIR_OF_HYPHENS = "(?<=^[^.-]{2})--";

    @Override
    public List<Fault> faults() {
        return accepting(refusing(new Twins())).all();
    }

    private static Twins accepting(Twins twins) {
        return twins.newer(
                        "domainpart-pictures-accepted",
                        "Domainparts may have pictures, such as a heart.",
                        domainpart(Misreading.tolerating(
                                codePoint -> Character.getType(codePoint) == Character.OTHER_SYMBOL)),
                        CHECK)
                .newer(
                        "domainpart-joiners-accepted",
                        "Domainparts may have joiners anywhere.",
                        domainpart(Misreading.tolerating(codePoint -> codePoint == 0x200C || codePoint == 0x200D)),
                        CHECK)
                .newer(
                        "domainpart-pair-of-hyphens-accepted",
                        "Labels may have two hyphens where the prefix of A-labels has them.",
                        domainpart((written, prepared, rules) ->
                                prepared.or(() -> rules.apply(written.replaceFirst(PAIR_OF_HYPHENS, "-"))
                                        .map(text -> written))),
                        CHECK)
                .newer(
                        "domainpart-false-a-label-accepted",
                        "Whatever begins like an A-label is taken for one.",
                        domainpart((written, prepared, rules) ->
                                prepared.or(() -> Optional.of(written).filter(text -> text.startsWith("xn--")))),
                        CHECK)
                .both(
                        "stream-to-malformed-label-passed-over",
                        "Of a malformed domain in a stream header the first label is passed over.",
                        Misreading.of(
                                EnumSet.of(AddressSlot.STREAM_TO),
                                JidPart.DOMAINPART,
                                (written, prepared, rules) ->
                                        prepared.or(() -> rules.apply(written.substring(written.indexOf('.') + 1)))),
                        CHECK,
                        Twins.stringprep("2.2-6"));
    }

    private static Twins refusing(Twins twins) {
        return twins.older(
                        "domainpart-mapped-refused-stringprep",
                        "Domainparts that are changed by more than their case are refused.",
                        domainpart(
                                (written, prepared, rules) -> prepared.filter(text -> text.equalsIgnoreCase(written))),
                        OLDER)
                .older(
                        "domainpart-pair-of-hyphens-refused-stringprep",
                        "Labels must not have two hyphens where the prefix of A-labels has them.",
                        domainpart((written, prepared, rules) -> prepared.filter(
                                text -> written.toLowerCase(Locale.ROOT).startsWith("xn--")
                                        || written.equals(written.replaceFirst(PAIR_OF_HYPHENS, "-")))),
                        OLDER)
                .older(
                        "domainpart-pictures-refused-stringprep",
                        "Domainparts must not have pictures, such as a heart.",
                        domainpart((written, prepared, rules) -> prepared.filter(text -> written.codePoints()
                                .noneMatch(codePoint -> Character.getType(codePoint) == Character.OTHER_SYMBOL))),
                        OLDER)
                .older(
                        "domainpart-full-stop-refused-stringprep",
                        "Only the full stop of ASCII stands between labels.",
                        domainpart((written, prepared, rules) ->
                                prepared.filter(text -> !written.matches(".*[\u3002\uFF0E\uFF61].*"))),
                        OLDER);
    }

    private static Consumer<ModuleContext> domainpart(Reading reading) {
        return Misreading.of(JidPart.DOMAINPART, reading);
    }
}
