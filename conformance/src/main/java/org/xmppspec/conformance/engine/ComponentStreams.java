package org.xmppspec.conformance.engine;

import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;

/**
 * The run's component (XEP-0114), which a case has for itself alone while it lasts: as a parameter of cases that are about
 * the component's own streams. Cases that only need somebody at another domain have a {@link
 * org.xmppspec.client.RemoteContact} instead, many at a time.
 *
 * <p>XML on these streams is in the namespace {@code jabber:component:accept}, as it is on the wire, and templates without
 * a namespace stand for that. Stanzas have to say {@code from}. Nothing is answered by itself but the closing tag.
 */
public final class ComponentStreams {
    private final Cast cast;

    ComponentStreams(Cast cast) {
        this.cast = cast;
        cast.component().alone();
    }

    /** The component's domain, also {@code ${component}} in XML. */
    public String domain() {
        return cast.component().account().orElseThrow().domain();
    }

    /**
     * Opens a stream of the component.
     *
     * @param stage TCP, STREAM: headers exchanged, or BIND: the handshake was accepted
     * @param actor its name in the wire log and in variables
     */
    public XmppSession at(StreamStage stage, String actor) {
        return cast.openComponent(stage, actor);
    }

    /**
     * The handshake that is right for a stream, as an element.
     *
     * @param stream a stream whose header has come
     */
    public String handshake(XmppSession stream) {
        return stream.componentHandshake(
                cast.component().account().orElseThrow().password());
    }
}
