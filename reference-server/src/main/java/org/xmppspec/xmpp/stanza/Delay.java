package org.xmppspec.xmpp.stanza;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Delay stamps (XEP-0203). */
public final class Delay {
    private Delay() {}

    /**
     * Makes a delay stamp.
     *
     * @param from who held the stanza back
     * @param time when the stanza was sent; written in UTC, exact to the millisecond
     * @return the element
     */
    public static XmlElement of(Jid from, Instant time) {
        return XmlElement.builder("delay", Namespaces.DELAY)
                .attribute("from", from.toString())
                .attribute("stamp", time.truncatedTo(ChronoUnit.MILLIS).toString())
                .build();
    }
}
