package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in presence to and from contacts at other domains (RFC 6121 section 4), and in how addresses are written. */
public final class RemotePresenceFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "presence-remote-not-probed",
                        "Contacts at other domains are not probed.",
                        server -> Tampering.loseRouted(server, stanza -> isProbeForElsewhere(server, stanza)),
                        "RFC6121-4.2.2-3",
                        "RFC6121-4.3.1-2",
                        "RFC6121-4.7.1-3"),
                Fault.of(
                        "presence-probe-from-full-jid",
                        "Probes name the resource that became available.",
                        RemotePresenceFaults::probeFromFullJid,
                        "RFC6121-4.3-1"),
                Fault.of(
                        "presence-remote-probe-of-stranger-ignored",
                        "A probe from another domain without a subscription is dropped.",
                        server -> Tampering.loseDelivered(server, stanza -> isProbeOfStrangerElsewhere(server, stanza)),
                        "RFC6121-4.3.2-2"),
                Fault.of(
                        "presence-remote-probe-answered-by-resources",
                        "A probe without a subscription is answered with unsubscribed by each resource.",
                        RemotePresenceFaults::answeredByResources,
                        "RFC6121-4.3.2-3"),
                Fault.of(
                        "presence-probe-cancels-pre-approval",
                        "A probe without a subscription takes a pre-approval away.",
                        RemotePresenceFaults::cancelsPreApproval,
                        "RFC6121-4.3.2-1.1"),
                Fault.of(
                        "presence-unavailable-only-to-those-online",
                        "Subscribers at other domains who have not shown themselves miss unavailable presence.",
                        RemotePresenceFaults::unavailableOnlyToThoseOnline,
                        "RFC6121-4.5.2-3"),
                Fault.of(
                        "presence-from-elsewhere-to-one-resource",
                        "Presence from another domain reaches one available resource only.",
                        RemotePresenceFaults::toOneResource,
                        "RFC6121-4.2.3-1",
                        "RFC6121-4.4.3-1",
                        "RFC6121-4.5.3-1"),
                Fault.of(
                        "addresses-written-as-uris",
                        "The sender of a headline is written as a URI.",
                        RemotePresenceFaults::addressesAsUris,
                        "RFC6121-9-1"));
    }

    private static boolean isProbeForElsewhere(ModuleContext server, Stanza stanza) {
        return Tampering.isPresence(stanza, "probe") && !server.router().isLocal(stanza.to());
    }

    private static boolean isProbeOfStrangerElsewhere(ModuleContext server, Stanza stanza) {
        return Tampering.isPresence(stanza, "probe")
                && !server.router().isLocal(stanza.from())
                && !Tampering.item(server, stanza.to().bare(), stanza.from().bare())
                        .from();
    }

    private static void probeFromFullJid(ModuleContext server) {
        server.hooks().routing().add(HookPoint.LAST, stanza -> {
            if (!isProbeForElsewhere(server, stanza)) {
                return List.of(stanza);
            }
            return server.sessions().available(stanza.from().bare()).stream()
                    .limit(1)
                    .map(session -> stanza.withFrom(session.address()))
                    .toList();
        });
    }

    private static void answeredByResources(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (!isProbeOfStrangerElsewhere(server, stanza)) {
                return false;
            }
            XmlElement unsubscribed =
                    XmlElement.of("presence", Namespaces.CLIENT).withAttribute("type", "unsubscribed");
            server.sessions()
                    .available(stanza.to().bare())
                    .forEach(session ->
                            server.router().route(Stanza.of(unsubscribed, session.address(), stanza.from())));
            return true;
        });
    }

    private static void cancelsPreApproval(ModuleContext server) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (isProbeOfStrangerElsewhere(server, stanza)) {
                PreApprovalFaults.approve(
                        server, stanza.to().bare(), stanza.from().bare(), false);
            }
            return false;
        });
    }

    private static void unavailableOnlyToThoseOnline(ModuleContext server) {
        Set<Jid> online = ConcurrentHashMap.newKeySet();
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, "")) {
                online.add(stanza.from().bare());
            } else if (Tampering.isPresence(stanza, "unavailable")) {
                online.remove(stanza.from().bare());
            }
            return false;
        });
        Tampering.loseRouted(
                server,
                stanza -> Tampering.isPresence(stanza, "unavailable")
                        && !server.router().isLocal(stanza.to())
                        && !online.contains(stanza.to().bare())
                        && Tampering.item(
                                        server,
                                        stanza.from().bare(),
                                        stanza.to().bare())
                                .from());
    }

    private static void toOneResource(ModuleContext server) {
        Tampering.loseSent(
                server,
                (session, stanza) -> (Tampering.isPresence(stanza, "") || Tampering.isPresence(stanza, "unavailable"))
                        && !server.router().isLocal(stanza.from())
                        && server.sessions().available(session.account()).indexOf(session) > 0);
    }

    private static void addressesAsUris(ModuleContext server) {
        server.hooks()
                .elementOut()
                .add(
                        HookPoint.LAST,
                        (connection, element) -> List.of(isHeadline(element) ? withUri(element) : element));
    }

    private static boolean isHeadline(XmlElement element) {
        return element.attribute("type").filter("headline"::equals).isPresent()
                && element.attribute("from").isPresent();
    }

    private static XmlElement withUri(XmlElement element) {
        return element.withAttribute("from", "xmpp:" + element.attribute("from").orElseThrow());
    }
}
