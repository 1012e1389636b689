package org.xmppspec.client;

import java.time.Duration;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlEscaping;

/** The steps of a client on a negotiated stream: resource, roster, presence (RFC 6120 section 7, RFC 6121). */
final class ClientSteps implements RoleSteps {
    /** Once the server has answered what was sent after initial presence, the presence itself is due at any moment. */
    private static final int ECHO_SHARE = 5;

    private final StreamLink link;
    private final SessionRequest request;
    private final BoundAddress address;
    private final Requests requests;
    private final Diagnosis diagnosis;
    private final Duration timeout;
    private Received roster;

    ClientSteps(StreamLink link, SessionRequest request, BoundAddress address, Diagnosis diagnosis, Duration timeout) {
        this.link = link;
        this.request = request;
        this.address = address;
        this.requests = new Requests(link, Namespaces.CLIENT);
        this.diagnosis = diagnosis;
        this.timeout = timeout;
    }

    Optional<Received> roster() {
        return Optional.ofNullable(roster);
    }

    /** Asks for a resource, empty for the server's choice, and takes note of what is bound. */
    Received bind(String resource) {
        String wanted = resource.isEmpty() ? "" : "<resource>" + XmlEscaping.text(resource) + "</resource>";
        String iq = "<iq type='set'><bind xmlns='" + Namespaces.BIND + "'>" + wanted + "</bind></iq>";
        Received answer = requests.ask(iq, timeout)
                .orElseThrow(() -> diagnosis.missing(StreamStage.BIND, "an answer to resource binding"));
        jid(answer).ifPresent(jid -> {
            address.bound(jid);
            link.boundTo(jid);
        });
        return answer;
    }

    @Override
    public boolean negotiates() {
        return true;
    }

    /** Binds the resource of the request, or says why not. */
    @Override
    public void establish() {
        Received answer = bind(request.resource().orElse(""));
        if ("error".equals(answer.attribute("type"))) {
            String condition = errorCondition(answer).orElse("no reason given");
            Kind kind = condition.equals("resource-constraint") ? Kind.THROTTLED : Kind.BIND;
            throw diagnosis.refused(StreamStage.BIND, kind, "refused to bind a resource (" + condition + ")");
        }
        if (!address.isBound()) {
            throw diagnosis.refused(StreamStage.BIND, Kind.BIND, "bound a resource without saying which JID");
        }
    }

    /** Asks for the roster if so requested, sends initial presence and waits until it was seen to be broadcast. */
    void goOnline() {
        if (request.roster()) {
            roster = requests.ask("<iq type='get'><query xmlns='" + Namespaces.ROSTER + "'/></iq>", timeout)
                    .orElseThrow(() -> diagnosis.missing(StreamStage.ONLINE, "the roster"));
        }
        int priority = request.priority();
        link.write(priority == 0 ? "<presence/>" : "<presence><priority>" + priority + "</priority></presence>");
        if (requests.ask("<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>", timeout)
                .isEmpty()) {
            throw diagnosis.missing(StreamStage.ONLINE, "an answer after initial presence");
        }
        Optional<Received> unused = link.inbox().await(this::isOwnPresence, timeout.dividedBy(ECHO_SHARE));
    }

    private boolean isOwnPresence(Received received) {
        return received.is("presence", Namespaces.CLIENT)
                && received.attribute("type").isEmpty()
                && received.attribute("from").equals(address.full());
    }

    private static Optional<String> jid(Received answer) {
        Node jid = answer.dom().getElementsByTagNameNS(Namespaces.BIND, "jid").item(0);
        return "result".equals(answer.attribute("type")) && jid != null
                ? Optional.of(jid.getTextContent().strip())
                : Optional.empty();
    }

    private static Optional<String> errorCondition(Received answer) {
        Node error =
                answer.dom().getElementsByTagNameNS(Namespaces.CLIENT, "error").item(0);
        return error instanceof Element element
                ? Conditions.first(element, Namespaces.STANZA_ERRORS)
                : Optional.empty();
    }
}
