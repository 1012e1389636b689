package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 8: the three kinds of stanza. */
@Section("RFC6120 8")
class StanzaKinds {
    private static final String ROOT = "<stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    /** A message goes to whom it is for, presence to who may know, and a request is answered. */
    @Case(
            value = "6120-8-three-kinds-of-stanza",
            title = "Messages are delivered, presence is broadcast, requests are answered",
            observes = {"RFC6120-8-1", "RFC6120-8.2.1-1"})
    @Subscribed({"romeo", "juliet"})
    void threeKindsOfStanza(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message to='${juliet.full}'><body>art thou there</body></message>");
        romeo.send("<presence><show>chat</show></presence>");

        observe.that("RFC6120-8.2.1-1", juliet)
                .receives("<message from='${romeo.full}'><body>art thou there</body></message>");
        observe.that("RFC6120-8-1", juliet)
                .receives("<presence from='${romeo.full}'><show>chat</show>${more}</presence>");
        observe.that("RFC6120-8-1", romeo)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", "<iq type='result'/>");
    }

    /** A stanza can be read without the header of its stream, but for the two namespaces that all streams have. */
    @Case(
            value = "6120-8.4-prefixes-are-declared-in-the-stanza",
            title = "The prefixes in what the server sends are declared there, not in its stream header",
            observes = "RFC6120-8.4-5")
    void prefixesAreDeclaredInTheStanza(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.tryRequest("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
        romeo.tryRequest("<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
        romeo.tryRequest("<iq type='get' to='${domain}'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");

        List<String> unreadable = romeo.received().stream()
                .map(Received::raw)
                .filter(raw -> !Unchanged.isReadable(ROOT + raw + "</stream>"))
                .toList();
        observe.that("RFC6120-8.4-5", "what uses a prefix that only the header declares", unreadable)
                .is(List.of());
    }
}
