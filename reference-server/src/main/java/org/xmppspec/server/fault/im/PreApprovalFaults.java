package org.xmppspec.server.fault.im;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the pre-approval of subscription requests (RFC 6121 section 3.4). */
public final class PreApprovalFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "pre-approval-not-offered",
                        "Pre-approval is served but not advertised.",
                        server -> Tampering.hideFeature(server, Namespaces.PRE_APPROVAL),
                        "RFC6121-3.4-2"),
                Fault.of(
                        "pre-approval-routed",
                        "A pre-approval is sent to the contact.",
                        PreApprovalFaults::preApprovalRouted,
                        "RFC6121-3.4.2-7"),
                Fault.of(
                        "pre-approval-forgotten",
                        "A request that was approved before has to be approved again.",
                        server -> approveInAdvance(server, false),
                        "RFC6121-3.4.2-8"));
    }

    /**
     * Sets or clears the pre-approval just before a request is processed.
     *
     * @param server the server
     * @param approved what it is set to
     */
    static void approveInAdvance(ModuleContext server, boolean approved) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, stanza -> {
            if (Tampering.isPresence(stanza, "subscribe")) {
                approve(server, stanza.to().bare(), stanza.from().bare(), approved);
            }
            return false;
        });
    }

    /**
     * Sets or clears a pre-approval without a word.
     *
     * @param server the server
     * @param account the bare address of whose roster it is
     * @param contact the bare address of the contact
     * @param approved what it is set to
     */
    static void approve(ModuleContext server, Jid account, Jid contact, boolean approved) {
        RosterItem item = Tampering.item(server, account, contact);
        server.storage().rosters().putUnseen(account, withApproval(item, approved));
    }

    private static RosterItem withApproval(RosterItem item, boolean approved) {
        return new RosterItem(
                item.contact(),
                item.name(),
                item.groups(),
                item.to(),
                item.from(),
                item.ask(),
                approved,
                item.request(),
                item.listed());
    }

    private static void preApprovalRouted(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isPresence(stanza, "subscribed")) {
                RosterItem item =
                        Tampering.item(server, session.account(), stanza.to().bare());
                if (!item.from() && item.request().isEmpty()) {
                    XmlElement sent = stanza.withFrom(session.account()).element();
                    server.sessions()
                            .of(stanza.to())
                            .forEach(other -> other.send(Stanza.of(sent, session.account(), stanza.to())));
                }
            }
            return List.of(stanza);
        });
    }
}
