package org.xmppspec.cases.rfc6121.roster;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 sections 2.1.4 and 2.2: the roster is asked for and returned, to its owner only. */
@Section("RFC6121 2.2")
class RosterGet {

    /** A user without contacts has an empty roster, which is no error. */
    @Case(
            value = "6121-2.1.4-empty-roster-has-no-items",
            title = "The roster of a user without contacts is returned without items, not as an error",
            observes = "RFC6121-2.1.4-1")
    void emptyRosterHasNoItems(@Stage(BIND) XmppSession romeo, Observations observe) {
        var roster = romeo.tryRequest("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");

        if (roster.filter(received -> received.dom()
                                .getElementsByTagNameNS("jabber:iq:roster", "item")
                                .getLength()
                        > 0)
                .isPresent()) {
            throw observe.notApplicable(
                    "A fresh account has contacts already, which the server shares with its users.");
        }
        observe.that("RFC6121-2.1.4-1", roster)
                .matches("<iq type='result'><query xmlns='jabber:iq:roster'>${empty}</query></iq>");
    }

    /** What a user stored comes back as it was, in a later session too. */
    @Case(
            value = "6121-2-stored-items-are-returned",
            title = "A later session of the user gets the items back with the names and groups they were given",
            observes = {"RFC6121-2-1", "RFC6121-2.1.2.3-1"})
    void storedItemsAreReturned(
            @Stage(value = BIND, user = "juliet") XmppSession balcony, Actors actors, Observations observe) {
        balcony.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='nurse@${domain}' name='Nurse &amp; friend'>
                    <group>Servants</group><group>Capulets</group>
                  </item>
                </query></iq>""");
        balcony.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='tybalt@${domain}' name='Prince of Cats'/>
                </query></iq>""");

        balcony.close();
        var chamber = actors.reconnect(balcony);
        var roster = observe.that("RFC6121-2-1", chamber)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster'>
                          <item jid='nurse@${domain}' name='Nurse &amp; friend'>
                            <group>Servants</group><group>Capulets</group>
                          </item>
                          <item jid='tybalt@${domain}' name='Prince of Cats'>${empty}</item>
                          ${more}
                        </query></iq>""");
        observe.that("RFC6121-2.1.2.3-1", roster).matches("""
                        <iq><query xmlns='jabber:iq:roster'>
                          <t:absent><item jid='${absent}'/></t:absent>
                        </query></iq>""");
    }

    /**
     * Nobody but the owner reads or changes a roster. Which error answers a roster get is left open (section 8.5.2.1.3
     * allows any that fits the payload); for a roster set the condition is named.
     */
    @Case(
            value = "6121-2.3.3-roster-of-another-account-is-closed",
            title = "Another user can neither read nor change the roster, and is told that a change is forbidden",
            observes = {"RFC6121-2-2", "RFC6121-2.3.3-2", "RFC6121-2.1.5-3"})
    void rosterOfAnotherAccountIsClosed(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        juliet.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>""");

        observe.that("RFC6121-2-2", romeo)
                .isAnswered(
                        "<iq type='get' to='${juliet.bare}'><query xmlns='jabber:iq:roster'/></iq>",
                        "<iq type='error'/>");
        var refusal = romeo.request("""
                <iq type='set' to='${juliet.bare}'><query xmlns='jabber:iq:roster'>
                  <item jid='mercutio@${domain}'/>
                </query></iq>""");
        observe.that("RFC6121-2.3.3-2", refusal).hasError("forbidden");
        observe.that("RFC6121-2.1.5-3", refusal).hasSomeError();
        observe.that("RFC6121-2-2", juliet).isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster'>
                          <item jid='nurse@${domain}'/>
                          <t:absent><item jid='mercutio@${domain}'/></t:absent>
                          ${more}
                        </query></iq>""");
    }
}
