package org.xmppspec.server.fault.address;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.address.Twins.Ids;
import org.xmppspec.server.hook.AddressHook;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.JidPart;
import org.xmppspec.xmpp.jid.WrittenAddress;

/** Faults in taking addresses apart (RFC 7622 section 3.2). */
public final class SplittingFaults implements FaultFamily {
    private static final Ids RESOURCEPART = Twins.precis("3.4-3", "5-1");
    private static final Ids RESOURCEPART_OLDER = Twins.stringprep("2.4-1", "3-1");

    @Override
    public List<Fault> faults() {
        return new Twins()
                .both(
                        "resourcepart-after-last-slash",
                        "The resourcepart begins behind the last slash, not the first.",
                        splitting((address, parts) -> at(address.lastIndexOf('/'), address, parts)),
                        RESOURCEPART,
                        RESOURCEPART_OLDER)
                .both(
                        "localpart-before-last-at-sign",
                        "The localpart ends at the last at sign, even if that is behind the slash.",
                        splitting(SplittingFaults::atLastAtSign),
                        RESOURCEPART,
                        RESOURCEPART_OLDER)
                .both(
                        "resourcepart-at-sign-refused",
                        "A resourcepart must not have an at sign.",
                        Misreading.of(
                                JidPart.RESOURCEPART,
                                (written, prepared, rules) -> prepared.filter(text -> !text.contains("@"))),
                        RESOURCEPART,
                        RESOURCEPART_OLDER)
                .both(
                        "domainpart-missing-accepted",
                        "An address without a domainpart belongs to the server.",
                        server -> splitting(
                                        (address, parts) -> parts.domainpart().isEmpty()
                                                ? new WrittenAddress(
                                                        parts.localpart(),
                                                        server.domain().domainpart(),
                                                        parts.resourcepart())
                                                : parts)
                                .accept(server),
                        Twins.precis("3.2-1", "3.2-5", "4-1"),
                        Twins.stringprep("2.2-1", "2.2-9", "2.1-1"))
                .both(
                        "address-as-uri-accepted",
                        "An address may be written as a URI.",
                        splitting((address, parts) -> address.startsWith("xmpp:")
                                ? WrittenAddress.of(address.substring("xmpp:".length()))
                                : parts),
                        Twins.precis("3.3-2"),
                        Twins.stringprep("2.1-2"))
                .all();
    }

    private static Consumer<ModuleContext> splitting(BiFunction<String, WrittenAddress, WrittenAddress> split) {
        return server -> server.hooks().addresses().add(HookPoint.LAST, new AddressHook() {
            @Override
            public WrittenAddress split(AddressSlot slot, String address, WrittenAddress parts) {
                return split.apply(address, parts);
            }
        });
    }

    private static WrittenAddress at(int slash, String address, WrittenAddress parts) {
        if (slash < 0) {
            return parts;
        }
        WrittenAddress bare = WrittenAddress.of(address.substring(0, slash).replace('/', '-'));
        return new WrittenAddress(bare.localpart(), bare.domainpart(), Optional.of(address.substring(slash + 1)));
    }

    private static WrittenAddress atLastAtSign(String address, WrittenAddress parts) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return parts;
        }
        WrittenAddress rest = WrittenAddress.of(address.substring(at + 1));
        return new WrittenAddress(Optional.of(address.substring(0, at)), rest.domainpart(), rest.resourcepart());
    }
}
