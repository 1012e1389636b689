package org.xmppspec.server.session;

import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.BindHook;
import org.xmppspec.server.hook.BindOutcome;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.routing.IqService;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.server.routing.ServedIq;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** What an authenticated client may send before it has a resource: the request for one (RFC 6120 section 7). */
final class ResourceBinding {
    /** How often a request may be refused (RFC 6120 section 7.7.3). */
    private static final int RETRIES = 10;

    private final PeerConnection connection;
    private final LocalDomain domain;
    private int refusals;

    /**
     * Makes the binding for one connection.
     *
     * @param connection the connection
     */
    ResourceBinding(PeerConnection connection) {
        this.connection = connection;
        domain = connection.settings().domain();
    }

    /** Whether a stanza asks for a resource. */
    static boolean isBind(XmlElement stanza) {
        return StanzaKind.of(stanza).filter(StanzaKind.IQ::equals).isPresent()
                && stanza.attribute("type").filter("set"::equals).isPresent()
                && stanza.child("bind", Namespaces.BIND).isPresent();
    }

    /** Handles a stanza of a client that has no resource yet. */
    void handle(XmlElement stanza) {
        if (isBind(stanza)) {
            domain.serial().run(() -> bind(stanza));
        } else if (isForItself(stanza)) {
            refuse(stanza);
        } else {
            connection.end(StreamErrorCondition.NOT_AUTHORIZED, "Bind a resource first.");
        }
    }

    private void bind(XmlElement iq) {
        Stanza stanza = new Stanza(iq.withoutAttribute("from").withoutAttribute("to"), null, null);
        ServedIq request = domain.iqs().request(stanza, IqScope.ACCOUNT, asker());
        if (isMisaddressed(iq)) {
            fail(request, StanzaErrorCondition.JID_MALFORMED);
            return;
        }
        if (StanzaRules.iqProblem(iq).isPresent()) {
            request.refuse(StanzaErrorCondition.BAD_REQUEST);
            return;
        }
        if (countResources(request.payload()) > 1) {
            fail(request, StanzaErrorCondition.BAD_REQUEST);
            return;
        }
        Optional<String> wanted = request.payload()
                .child("resource", Namespaces.BIND)
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty());
        BindOutcome outcome = decide(wanted);
        for (BindHook hook : domain.hooks().bind()) {
            outcome = hook.outcome(connection, wanted, outcome);
        }
        if (outcome instanceof BindOutcome.Bound bound) {
            succeed(request, bound.address());
        } else if (outcome instanceof BindOutcome.Refused refused) {
            fail(request, refused.condition());
        }
    }

    private BindOutcome decide(Optional<String> wanted) {
        Jid account = connection.identity().orElseThrow();
        if (domain.sessions().of(account).size() >= connection.settings().maxResources()) {
            return new BindOutcome.Refused(StanzaErrorCondition.RESOURCE_CONSTRAINT);
        }
        Jid address = wanted.flatMap(resource -> proper(account, resource)).orElseGet(() -> random(account));
        return domain.sessions()
                .at(address)
                .map(existing -> connection.settings().conflict().resolve(existing, address))
                .orElseGet(() -> new BindOutcome.Bound(address));
    }

    /** The address with the resource that was asked for, unless that cannot be one (RFC 6120 section 7.7.2.1). */
    private Optional<Jid> proper(Jid account, String resource) {
        return domain.addresses().resource(AddressSlot.BOUND_RESOURCE, account, resource);
    }

    private static Jid random(Jid account) {
        return Jid.ofPrepared(account.localpart(), account.domainpart(), RandomText.next(), account.profile());
    }

    private boolean isMisaddressed(XmlElement iq) {
        Optional<String> to = iq.attribute("to");
        return to.isPresent() && domain.addresses().read(AddressSlot.IQ_TO, to).isEmpty();
    }

    private static long countResources(XmlElement bind) {
        return bind.children().stream()
                .filter(child -> child.is("resource", Namespaces.BIND))
                .count();
    }

    private void succeed(ServedIq request, Jid address) {
        BoundSession session = new BoundSession(address, connection);
        connection.bound(session);
        domain.sessions().add(session);
        request.answer(XmlElement.builder("bind", Namespaces.BIND)
                .child("jid", address.toString())
                .build());
        domain.hooks().sessionBound().forEach(hook -> hook.on(session));
    }

    private void fail(ServedIq request, StanzaErrorCondition condition) {
        request.refuse(condition);
        refusals++;
        if (refusals > RETRIES) {
            connection.end(StreamErrorCondition.POLICY_VIOLATION, "No resource has been bound in so many requests.");
        }
    }

    private IqService.Asker asker() {
        return new IqService.Asker(
                Optional.empty(), Optional.of(connection), reply -> connection.send(reply.element()));
    }

    /** Whether a stanza is for the server or the account itself, so that the stream may live on. */
    private boolean isForItself(XmlElement stanza) {
        Optional<String> to = stanza.attribute("to");
        return to.isEmpty()
                || domain.addresses()
                        .read(AddressSlot.IQ_TO, to)
                        .filter(address -> address.equals(domain.domain())
                                || address.equals(connection.identity().orElseThrow()))
                        .isPresent();
    }

    private void refuse(XmlElement stanza) {
        if (Stanzas.mayBeAnsweredWithError(stanza)) {
            connection.send(Stanzas.errorReply(stanza.withoutAttribute("from"), StanzaErrorCondition.NOT_AUTHORIZED));
        }
    }
}
