package org.xmppspec.cases.rfc6121.roster;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 sections 2.3.3 and 2.5.3: roster sets that a server refuses. */
@Section("RFC6121 2.3.3")
class RosterErrors {

    /** A roster set is about one item; with two it is a bad request. */
    @Case(
            value = "6121-2.3.3-two-items-are-a-bad-request",
            title = "A roster set with two items is refused as a bad request",
            observes = {"RFC6121-2.3.3-1", "RFC6121-2.3.3-3", "RFC6121-2.3.3-3.1"})
    void twoItemsAreBadRequest(@Stage(BIND) XmppSession juliet, Observations observe) {
        var refusal = juliet.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='nurse@${domain}' name='Nurse'/>
                  <item jid='mother@${domain}' name='Mom'/>
                </query></iq>""");

        observe.that("RFC6121-2.3.3-3", refusal).hasError("bad-request");
        observe.that("RFC6121-2.3.3-3.1", refusal).hasError("bad-request");
        observe.that("RFC6121-2.3.3-1", refusal).hasSomeError();
    }

    /** An item cannot be in one group twice. */
    @Case(
            value = "6121-2.3.3-duplicate-groups-are-a-bad-request",
            title = "A roster item that names the same group twice is refused as a bad request",
            observes = {"RFC6121-2.3.3-1", "RFC6121-2.3.3-3", "RFC6121-2.3.3-3.2"})
    void duplicateGroupsAreBadRequest(@Stage(BIND) XmppSession juliet, Observations observe) {
        var refusal = juliet.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='nurse@${domain}'><group>Servants</group><group>Servants</group></item>
                </query></iq>""");

        observe.that("RFC6121-2.3.3-1", refusal).hasSomeError();
        observe.that("RFC6121-2.3.3-3", refusal).hasError("bad-request");
        observe.that("RFC6121-2.3.3-3.2", refusal).hasError("bad-request");
    }

    /** A group has a name. */
    @Case(
            value = "6121-2.3.3-empty-group-is-not-acceptable",
            title = "A roster item with a group of no name is refused as not acceptable",
            observes = {"RFC6121-2.3.3-1", "RFC6121-2.3.3-4", "RFC6121-2.3.3-4.2"})
    void emptyGroupIsNotAcceptable(@Stage(BIND) XmppSession juliet, Observations observe) {
        var refusal = juliet.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='nurse@${domain}' name='Nurse'><group></group></item>
                </query></iq>""");

        observe.that("RFC6121-2.3.3-1", refusal).hasSomeError();
        observe.that("RFC6121-2.3.3-4", refusal).hasError("not-acceptable");
        observe.that("RFC6121-2.3.3-4.2", refusal).hasError("not-acceptable");
    }

    /** What is not in the roster cannot be removed. */
    @Case(
            value = "6121-2.5.3-removing-an-unknown-item-is-item-not-found",
            title = "Removing an item that is not in the roster is answered with item-not-found",
            observes = "RFC6121-2.5.3-1")
    void removingUnknownItemIsItemNotFound(@Stage(BIND) XmppSession juliet, Observations observe) {
        var refusal = juliet.request("""
                <iq type='set'><query xmlns='jabber:iq:roster'>
                  <item jid='stranger@${domain}' subscription='remove'/>
                </query></iq>""");

        observe.that("RFC6121-2.5.3-1", refusal).hasError("item-not-found");
    }
}
