package org.xmppspec.server.hook;

import java.util.List;
import org.xmppspec.xmpp.xml.XmlElement;

/** Adds to, or changes, the stream features that are offered at a point of the negotiation. */
@FunctionalInterface
public interface FeatureHook {
    /**
     * Works on the list of features; what the peer has reached is asked of the connection.
     *
     * @param connection the connection, with what has been negotiated on it
     * @param features the features so far, to be changed in place
     */
    void offer(Connection connection, List<XmlElement> features);
}
