package org.xmppspec.server.fault.address;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.jid.JidPart;

/** Servers that take an address for malformed because they do not know who has it, or because they choose to. */
public final class RefusalFaults implements FaultFamily {
    private static final Set<AddressSlot> OTHERS =
            EnumSet.of(AddressSlot.MESSAGE_TO, AddressSlot.PRESENCE_TO, AddressSlot.IQ_TO, AddressSlot.ROSTER_ITEM);

    @Override
    public List<Fault> faults() {
        return new Twins()
                .both(
                        "localpart-of-nobody-refused",
                        "A localpart that no account has is taken for malformed.",
                        refusing(OTHERS, JidPart.LOCALPART, (server, text) -> !isAccount(server, text)),
                        Twins.precis("3.3-1", "3.3-2", "5-1"),
                        Twins.stringprep("2.1-1", "2.3-1", "2.3-3", "3-1"))
                .both(
                        "domainpart-of-others-refused",
                        "A domainpart that is not served here is taken for malformed.",
                        refusing(OTHERS, JidPart.DOMAINPART, (server, text) -> !isServed(server, text)),
                        Twins.precis("3.2-1", "3.2.2-1", "5-1"),
                        Twins.stringprep("2.2-1", "2.2-5", "3-1"))
                .both(
                        "resourcepart-of-others-has-to-be-plain",
                        "Only resourceparts of at most 64 small letters, digits and hyphens are taken for such.",
                        refusing(OTHERS, JidPart.RESOURCEPART, (server, text) -> !isPlain(text)),
                        Twins.precis("3.4-2", "3.4-3", "5-1"),
                        Twins.stringprep("2.1-1", "2.4-1", "2.4-3", "3-1"))
                .all();
    }

    private static Consumer<ModuleContext> refusing(
            Set<AddressSlot> slots, JidPart part, BiPredicate<ModuleContext, String> refused) {
        return server -> Misreading.of(
                        slots, part, (written, prepared, rules) -> prepared.filter(text -> !refused.test(server, text)))
                .accept(server);
    }

    private static boolean isAccount(ModuleContext server, String localpart) {
        Optional<Jid> address = server.tryParse(localpart + "@" + server.domain());
        return address.filter(server.storage().accounts()::exists).isPresent();
    }

    private static boolean isServed(ModuleContext server, String domainpart) {
        return domainpart.endsWith(server.domain().toString());
    }

    private static boolean isPlain(String resourcepart) {
        return resourcepart.matches("[a-z0-9-]{1,64}");
    }
}
