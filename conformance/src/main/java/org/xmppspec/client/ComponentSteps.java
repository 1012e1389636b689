package org.xmppspec.client;

import java.time.Duration;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.xmpp.stream.ComponentHandshake;
import org.xmppspec.xmpp.stream.Namespaces;

/** The one step of a component on an open stream: the handshake (XEP-0114 section 3). */
final class ComponentSteps implements RoleSteps {
    private final StreamLink link;
    private final BoundAddress address;
    private final Diagnosis diagnosis;
    private final Duration timeout;

    ComponentSteps(StreamLink link, BoundAddress address, Diagnosis diagnosis, Duration timeout) {
        this.link = link;
        this.address = address;
        this.diagnosis = diagnosis;
        this.timeout = timeout;
    }

    @Override
    public boolean negotiates() {
        return false;
    }

    /** Proves that the secret is known and waits until that is acknowledged. */
    @Override
    public void establish() {
        Account component = address.account();
        Received header = link.headers().get(link.headers().size() - 1);
        link.write(element(header.attribute("id"), component.password()));
        if (link.inbox()
                .await(received -> received.is("handshake", Namespaces.COMPONENT), timeout)
                .isEmpty()) {
            throw failure(component.domain());
        }
        address.bound(component.domain());
    }

    private ConnectException failure(String domain) {
        Ending ending = link.endings().ending();
        return ending.condition().filter("not-authorized"::equals).isPresent()
                ? diagnosis.refused(
                        StreamStage.BIND,
                        Kind.AUTHENTICATION,
                        "refused the component " + domain + " (not-authorized); check its secret")
                : diagnosis.missing(StreamStage.BIND, "the answer to the handshake of the component " + domain);
    }

    /** The handshake for a stream and a secret, right or wrong. */
    static String element(String streamId, String secret) {
        return "<handshake>" + ComponentHandshake.text(streamId, secret) + "</handshake>";
    }
}
