package org.xmppspec.cases.rfc6121.roster;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.client.Fence;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 sections 2.3 to 2.5: items are added, updated and removed, and every interested resource hears of it. */
@Section("RFC6121 2.3")
class RosterSet {

    /** An added item is confirmed, pushed to all interested resources including the sender's, and stored. */
    @Case(
            value = "6121-2.3.2-added-item-is-confirmed-and-pushed",
            title = "An added item is confirmed to its sender and pushed to every interested resource",
            observes = {"RFC6121-2.3.2-1", "RFC6121-2.3.2-2", "RFC6121-2.3.2-3", "RFC6121-2.1.6-1"})
    void addedItemIsConfirmedAndPushed(
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
                  ${more}
                </query></iq>""";

        observe.that("RFC6121-2.3.2-2", balcony).isAnswered("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
                        </query></iq>""", "<iq type='result'/>");
        observe.that("RFC6121-2.3.2-3", balcony).receives(push);
        var other = observe.that("RFC6121-2.3.2-3", chamber).receives(push);
        observe.that("RFC6121-2.1.6-1", other).matches("<iq><query xmlns='jabber:iq:roster'><item/></query></iq>");
        observe.that("RFC6121-2.3.2-1", chamber)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster'>
                          <item jid='nurse@${domain}' name='Nurse'><group>Servants</group></item>
                          ${more}
                        </query></iq>""");
    }

    /**
     * To be interested it is enough to have asked for the roster; initial presence is not needed. What a resource gets
     * that never asked is not ruled; a push to it is noted.
     */
    @Case(
            value = "6121-2.2-push-goes-to-interested-resources",
            title = "A resource that asked for the roster gets roster pushes even before it is available",
            observes = "RFC6121-2.2-2")
    void pushGoesToInterestedResources(
            @Online(user = "juliet") XmppSession chamber,
            @Stage(value = BIND, user = "juliet") XmppSession balcony,
            @Online(user = "juliet", roster = false) XmppSession orchard,
            Observations observe) {
        balcony.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");

        chamber.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>""");

        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>""";
        observe.that("RFC6121-2.2-2", chamber).receives(push);
        observe.that("RFC6121-2.2-2", balcony).receives(push);
        boolean pushedToAll = Fence.marker(chamber, orchard).before().stream()
                .anyMatch(received -> received.name().equals("iq"));
        if (pushedToAll) {
            observe.info("RFC6121-2.2-2", "A resource that never asked for the roster got the push too.");
        }
    }

    /** An update replaces the whole item: what it does not mention is gone. */
    @Case(
            value = "6121-2.4.1-update-replaces-the-item",
            title = "An updated item is stored and pushed exactly as the update says, without earlier groups",
            observes = {"RFC6121-2.4.1-1", "RFC6121-2.4.2-1"})
    void updateReplacesTheItem(
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        balcony.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='romeo@${domain}' name='Romeo'><group>Friends</group><group>Lovers</group></item>
                </query></iq>""");

        observe.that("RFC6121-2.4.2-1", balcony).isAnswered("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='romeo@${domain}' name='MyRomeo'><group>Lovers</group></item>
                        </query></iq>""", "<iq type='result'/>");
        observe.that("RFC6121-2.4.2-1", chamber).receives("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='romeo@${domain}' name='MyRomeo'/>
                        </query></iq>""");
        observe.that("RFC6121-2.4.1-1", balcony)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster'>
                          <item jid='romeo@${domain}' name='MyRomeo'><group>Lovers</group></item>
                          ${more}
                        </query></iq>""");
        balcony.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='romeo@${domain}' name='Montague'/>
                </query></iq>""");
        observe.that("RFC6121-2.4.1-1", balcony)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster'>
                          <item jid='romeo@${domain}' name='Montague'>${empty}</item>
                          ${more}
                        </query></iq>""");
    }

    /** Whether a user may be her own contact is not said; what is confirmed is there, and what is refused is not. */
    @Case(
            value = "6121-2.3.2-item-for-oneself",
            title = "An item for the user herself is either confirmed and in the roster, or refused and not there",
            observes = "RFC6121-2.3.2-1")
    void itemForOneself(@Stage(BIND) XmppSession juliet, Observations observe) {
        var answer = juliet.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'><item jid='${juliet.bare}' name='Me'/></query></iq>""");

        boolean confirmed = answer.attribute("type").equals("result");
        observe.that("RFC6121-2.3.2-1", juliet)
                .isAnswered(
                        "<iq type='get'><query xmlns='jabber:iq:roster'/></iq>",
                        "<iq type='result'><query xmlns='jabber:iq:roster'>"
                                + (confirmed ? "<item jid='${juliet.bare}' name='Me'/>" : "${empty}")
                                + "</query></iq>");
    }

    /** A client cannot grant itself a subscription: the attribute is ignored unless it says remove. */
    @Case(
            value = "6121-2.1.2.5-subscription-in-a-roster-set-is-ignored",
            title = "A subscription state in a roster set is ignored, so the item stays without a subscription",
            observes = {"RFC6121-2.1.2.5-3", "RFC6121-2.1.5-2"})
    void subscriptionInRosterSetIsIgnored(@Online XmppSession juliet, Observations observe) {
        observe.that("RFC6121-2.1.5-2", juliet).isAnswered("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='romeo@${domain}' name='Romeo' subscription='both'/>
                        </query></iq>""", "<iq type='result'/>");
        String unchanged = """
                <iq type='result'><query xmlns='jabber:iq:roster'>
                  <t:one-of>
                    <item jid='romeo@${domain}' name='Romeo' subscription='none'/>
                    <item jid='romeo@${domain}' name='Romeo' subscription='${absent}'/>
                  </t:one-of>
                  ${more}
                </query></iq>""";
        var roster = juliet.request("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
        observe.that("RFC6121-2.1.2.5-3", roster).matches(unchanged);
        observe.that("RFC6121-2.1.5-2", roster).matches(unchanged);
    }

    /** A removed item is confirmed, pushed as removed to all interested resources, and gone. */
    @Case(
            value = "6121-2.5.2-removed-item-is-gone",
            title = "Removing an item is confirmed, pushed to every interested resource, and done",
            observes = "RFC6121-2.5.2-1")
    void removedItemIsGone(
            @Online(user = "juliet") XmppSession balcony,
            @Online(user = "juliet") XmppSession chamber,
            Observations observe) {
        balcony.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>""");

        observe.that("RFC6121-2.5.2-1", balcony).isAnswered("""
                        <iq type='set'><query xmlns='jabber:iq:roster'>
                          <item jid='nurse@${domain}' subscription='remove'/>
                        </query></iq>""", "<iq type='result'/>");
        String push = """
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='nurse@${domain}' subscription='remove'/>
                </query></iq>""";
        observe.that("RFC6121-2.5.2-1", balcony).receives(push);
        observe.that("RFC6121-2.5.2-1", chamber).receives(push);
        observe.that("RFC6121-2.5.2-1", chamber)
                .isAnswered(
                        "<iq type='get'><query xmlns='jabber:iq:roster'/></iq>",
                        "<iq type='result'><query xmlns='jabber:iq:roster'><t:absent><item jid='nurse@${domain}'/></t:absent>"
                                + "</query></iq>");
    }
}
