package org.xmppspec.server.fault.address;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.AddressHook;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.JidPart;
import org.xmppspec.xmpp.jid.WrittenAddress;
import org.xmppspec.xmpp.stanza.StanzaKind;

/** Faults in what an address is taken for as a whole, and in how its resourcepart is found again. */
public final class WrittenFormFaults implements FaultFamily {
    private static final Set<AddressSlot> RECIPIENTS =
            EnumSet.of(AddressSlot.MESSAGE_TO, AddressSlot.PRESENCE_TO, AddressSlot.IQ_TO);
    private static final Pattern MAILBOX = Pattern.compile("[^<]+<([^>]+)>");

    @Override
    public List<Fault> faults() {
        return resourceparts(wholes(new Twins())).all();
    }

    private static Twins wholes(Twins twins) {
        return twins.both(
                        "address-of-separators-accepted",
                        "An address that is a separator and nothing else is that of the server.",
                        WrittenFormFaults::separatorsAreTheServer,
                        Twins.precis("3.2-1"),
                        Twins.stringprep("2.2-1"))
                .both(
                        "address-as-mailbox-accepted",
                        "An address may be written as in mail, with a name before it and brackets around it.",
                        WrittenFormFaults::mailboxIsRead,
                        Twins.precis("3.3-2"),
                        Twins.stringprep("2.1-2"))
                .both(
                        "login-name-private-use-passed-over",
                        "Characters of private use in the user name of a login are passed over.",
                        Misreading.of(
                                EnumSet.of(AddressSlot.SASL_USERNAME),
                                JidPart.LOCALPART,
                                (written, prepared, rules) ->
                                        prepared.or(() -> rules.apply(written.replaceAll("\\p{Co}", "")))),
                        Twins.precis("3.3-2"),
                        Twins.stringprep("2.3-1"));
    }

    private static Twins resourceparts(Twins twins) {
        return twins.both(
                        "resourcepart-ends-at-second-slash",
                        "A request for a resource with a slash goes to the one that is called like what precedes it.",
                        Misreading.of(
                                EnumSet.of(AddressSlot.IQ_TO),
                                JidPart.RESOURCEPART,
                                (written, prepared, rules) -> prepared.map(text ->
                                        text.substring(0, text.indexOf('/') > 0 ? text.indexOf('/') : text.length()))),
                        Twins.precis("3.4-3"),
                        Twins.stringprep("2.4-1", "2.4-2"))
                .both(
                        "resourcepart-case-confused",
                        "A message from others for a resource reaches the one that differs by case, if there is one.",
                        WrittenFormFaults::caseConfused,
                        Twins.precis("3.4-3"),
                        Twins.stringprep("2.4-1"))
                .both(
                        "resourcepart-not-found-again",
                        "Resourceparts of other than small letters, digits and hyphens are compared in an escaped form.",
                        Misreading.of(
                                EnumSet.of(AddressSlot.IQ_TO),
                                JidPart.RESOURCEPART,
                                (written, prepared, rules) ->
                                        prepared.map(text -> text.matches("[a-z0-9-]*") ? text : text + "%")),
                        Twins.precis("3.4-3", "5-1"),
                        Twins.stringprep("2.4-2"));
    }

    private static void separatorsAreTheServer(ModuleContext server) {
        server.hooks().addresses().add(HookPoint.LAST, new AddressHook() {
            @Override
            public WrittenAddress split(AddressSlot slot, String address, WrittenAddress parts) {
                return RECIPIENTS.contains(slot) && address.matches("[@/]")
                        ? new WrittenAddress(Optional.empty(), server.domain().domainpart(), Optional.empty())
                        : parts;
            }
        });
    }

    private static void mailboxIsRead(ModuleContext server) {
        server.hooks().addresses().add(HookPoint.LAST, new AddressHook() {
            @Override
            public WrittenAddress split(AddressSlot slot, String address, WrittenAddress parts) {
                Matcher mailbox = MAILBOX.matcher(address);
                return mailbox.matches() ? WrittenAddress.of(mailbox.group(1)) : parts;
            }
        });
    }

    private static void caseConfused(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (stanza.kind() != StanzaKind.MESSAGE || isBetweenResources(stanza)) {
                return false;
            }
            var other = server.sessions().available(stanza.to()).stream()
                    .filter(session -> differsByCase(session.address().toString(), stanza))
                    .findFirst();
            other.ifPresent(session -> session.send(stanza));
            return other.isPresent();
        });
    }

    private static boolean isBetweenResources(Stanza stanza) {
        return stanza.from().bare().equals(stanza.to().bare());
    }

    private static boolean differsByCase(String address, Stanza stanza) {
        String to = stanza.to().toString();
        return address.equalsIgnoreCase(to) && !address.equals(to);
    }
}
