package org.xmppspec.cases.rfc6121.roster;

import static org.xmppspec.client.StreamStage.ONLINE;

import java.util.EnumSet;
import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.client.AutomaticAnswer;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 2.1.6: what a client says to a roster push. */
@Section("RFC6121 2.1.6")
class RosterPush {

    /** There is nothing about a push that a client could refuse: an error for it changes nothing. */
    @Case(
            value = "6121-2.1.6-error-for-a-push-is-ignored",
            title = "A client that answers a roster push with an error keeps its stream, the item and further pushes",
            observes = "RFC6121-2.1.6-5")
    void errorForPushIsIgnored(Actors actors, Observations observe) {
        EnumSet<AutomaticAnswer> allButPushes = EnumSet.complementOf(EnumSet.of(AutomaticAnswer.ROSTER_PUSH));
        XmppSession romeo = actors.open(actors.request("romeo", "romeo", ONLINE).answering(allButPushes));
        romeo.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>""");
        SetUp.needs(romeo, """
                <iq type='set' id='${capture:push}'><query xmlns='jabber:iq:roster'>
                  <item jid='nurse@${domain}'/>
                </query></iq>""", observe);

        romeo.send("""
                <iq type='error' id='${push}'>
                  <error type='cancel'>
                    <service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
                  </error>
                </iq>""");

        observe.that("RFC6121-2.1.6-5", romeo).isAnswered("""
                        <iq type='set'><query xmlns='jabber:iq:roster'><item jid='mother@${domain}'/></query></iq>""", "<iq type='result'/>");
        observe.that("RFC6121-2.1.6-5", romeo).receives("""
                        <iq type='set'><query xmlns='jabber:iq:roster'><item jid='mother@${domain}'/></query></iq>""");
        observe.that("RFC6121-2.1.6-5", romeo).isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster'>
                          <item jid='nurse@${domain}'/><item jid='mother@${domain}'/>
                          ${more}
                        </query></iq>""");
    }
}
