package org.xmppspec.server.session;

import java.util.Map;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlLimits;
import org.xmppspec.xmpp.xml.XmlStreamGuard;
import org.xmppspec.xmpp.xml.XmlTreeBuilder;
import org.xmppspec.xmpp.xml.XmlViolation;
import org.xmppspec.xmpp.xml.XmlWriter;

/** The framing of RFC 6120: each direction is one long XML document. */
final class XmlFraming implements Framing {
    private final XmlStreamGuard guard;
    private final Map<String, String> scope;

    /**
     * Makes the framing of a connection.
     *
     * @param contentNamespace the default namespace of the server's streams
     * @param limits what input may cost at first
     * @param events takes what the peer says
     */
    XmlFraming(String contentNamespace, XmlLimits limits, XmlTreeBuilder.Elements events) {
        guard = new XmlStreamGuard(limits, new XmlTreeBuilder(events));
        scope = Map.of("", contentNamespace, "stream", Namespaces.STREAMS);
    }

    @Override
    public void feed(byte[] bytes) throws XmlViolation {
        guard.feed(bytes);
    }

    @Override
    public void restart() {
        guard.restart();
    }

    @Override
    public void hold() {
        guard.hold();
    }

    @Override
    public void dropHeld() {
        guard.takeHeld();
    }

    @Override
    public void limits(XmlLimits limits) {
        guard.limits(limits);
    }

    @Override
    public String open(StreamHeader header) {
        return header.toXml();
    }

    @Override
    public String element(XmlElement element) {
        return XmlWriter.within(element, scope);
    }

    @Override
    public String close() {
        return StreamHeader.CLOSING_TAG;
    }
}
