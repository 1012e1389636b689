package org.xmppspec.cases.rfc6121.roster;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.XmlTemplate;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 2.6: a roster that the client has already is not sent again. */
@Section("RFC6121 2.6")
class RosterVersioning {
    private static final String FEATURE_NAMESPACE = "urn:xmpp:features:rosterver";

    /** A server that gives rosters a version says so among its stream features. */
    @Case(
            value = "6121-2.6.1-versioning-is-advertised",
            title = "A server that answers with a roster version has advertised roster versioning",
            observes = "RFC6121-2.6.1-1")
    void versioningIsAdvertised(@Stage(BIND) XmppSession romeo, Observations observe) {
        var answer = romeo.request("<iq type='get'><query xmlns='jabber:iq:roster' ver=''/></iq>");

        boolean advertised = isAdvertisedTo(romeo);
        boolean versioned = XmlTemplate.of(
                        "<iq><query xmlns='jabber:iq:roster' ver='${present}'/></iq>", romeo.variables())
                .match(answer.dom())
                .matches();
        if (!advertised && !versioned) {
            throw observe.notApplicable(
                    "The stream features do not offer roster versioning, and a roster get with a version was answered "
                            + "without one.");
        }
        observe.that("RFC6121-2.6.1-1", "the stream feature " + FEATURE_NAMESPACE, advertised)
                .is(true);
    }

    /** A client without a roster asks with an empty version and gets it all, with its version. */
    @Case(
            value = "6121-2.6.3-first-roster-has-a-version",
            title = "A roster get with an empty version is answered with the complete roster and its version",
            observes = "RFC6121-2.6.3-1")
    void firstRosterHasVersion(@Stage(BIND) XmppSession romeo, Observations observe) {
        needsVersioning(romeo, observe);
        romeo.request("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>");

        observe.that("RFC6121-2.6.3-1", romeo)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster' ver=''/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster' ver='${present}'>
                          <item jid='nurse@${domain}'/>
                          ${more}
                        </query></iq>""");
    }

    /** A client that does not ask for the version is told it all the same. */
    @Case(
            value = "6121-2.6.3-version-comes-unasked",
            title = "Roster results and pushes carry the version for a client, too, that never named one",
            observes = {"RFC6121-2.6.3-8", "RFC6121-2.1.1-2"})
    void versionComesUnasked(@Online XmppSession romeo, Observations observe) {
        needsVersioning(romeo, observe);

        romeo.request("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>");
        var push = observe.that("RFC6121-2.6.3-8", romeo).receives("""
                        <iq type='set'><query xmlns='jabber:iq:roster' ver='${present}'>
                          <item jid='nurse@${domain}'/>
                        </query></iq>""");
        observe.that("RFC6121-2.1.1-2", push).matches("<iq><query xmlns='jabber:iq:roster' ver='${present}'/></iq>");
        observe.that("RFC6121-2.6.3-8", romeo).isAnswered("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster' ver='${present}'>
                          <item jid='nurse@${domain}'/>
                          ${more}
                        </query></iq>""");
    }

    /** Versions are made by the server: one that a client makes up stays without effect, also if the set is refused. */
    @Case(
            value = "6121-2.1.1-version-is-the-servers-own",
            title = "A version that a client puts into a roster set becomes neither the push's nor the roster's",
            observes = "RFC6121-2.1.1-1")
    void versionIsTheServersOwn(@Online XmppSession romeo, Observations observe) {
        needsVersioning(romeo, observe);

        romeo.request("""
                <iq type='set'><query xmlns='jabber:iq:roster' ver='of-the-client'>
                  <item jid='nurse@${domain}'/>
                </query></iq>""");

        observe.that("RFC6121-2.1.1-1", romeo)
                .receivesNo("<iq type='set'><query xmlns='jabber:iq:roster' ver='of-the-client'/></iq>")
                .beforeMarkerFrom(romeo);
        learnVersion("RFC6121-2.1.1-1", romeo, observe);
        observe.that(
                        "RFC6121-2.1.1-1",
                        "the version of the roster",
                        romeo.variables().get("known").orElse(""))
                .isNot("of-the-client");
    }

    /** Each push carries the version that the roster has come to, another one each time, in the order of the changes. */
    @Case(
            value = "6121-2.6.3-pushes-carry-new-versions",
            title = "Each roster push carries a version of its own, in the order of the changes",
            observes = {"RFC6121-2.6.3-6", "RFC6121-2.6.3-7"})
    void pushesCarryNewVersions(@Online XmppSession romeo, Observations observe) {
        needsVersioning(romeo, observe);
        romeo.request("<iq type='get'><query xmlns='jabber:iq:roster' ver=''/></iq>");
        romeo.send("""
                <iq type='set' id='one'><query xmlns='jabber:iq:roster'><item jid='benvolio@${domain}'/></query></iq>
                <iq type='set' id='two'><query xmlns='jabber:iq:roster'><item jid='mercutio@${domain}'/></query></iq>""");

        observe.that("RFC6121-2.6.3-7", romeo).receivesInOrder("""
                        <iq type='set'><query xmlns='jabber:iq:roster' ver='${capture:first}'>
                          <item jid='benvolio@${domain}'/>
                        </query></iq>""", """
                        <iq type='set'><query xmlns='jabber:iq:roster' ver='${capture:second}'>
                          <item jid='mercutio@${domain}'/>
                        </query></iq>""");
        String first = romeo.variables().get("first").orElse("");
        String second = romeo.variables().get("second").orElse("");
        observe.that("RFC6121-2.6.3-6", "the version in each push", first + " and " + second)
                .satisfies("is there", versions -> !first.isEmpty() && !second.isEmpty());
        observe.that("RFC6121-2.6.3-7", "the version of the second push", second)
                .isNot(first);
    }

    /** A client that has the newest roster is told so by an empty result. */
    @Case(
            value = "6121-2.6.3-current-version-gets-an-empty-result",
            title = "A roster get with the current version is answered with an empty result, or with the whole roster",
            observes = {"RFC6121-2.6.3-1", "RFC6121-2.6.3-2"})
    void currentVersionGetsEmptyResult(@Stage(BIND) XmppSession romeo, Actors actors, Observations observe) {
        needsVersioning(romeo, observe);
        romeo.request("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>");
        learnVersion("RFC6121-2.6.3-1", romeo, observe);
        romeo.close();

        var again = actors.reconnect(romeo);
        var answer = again.tryRequest("<iq type='get'><query xmlns='jabber:iq:roster' ver='${known}'/></iq>");
        observe.that("RFC6121-2.6.3-1", answer).matches("""
                        <t:one-of>
                          <iq type='result'>${empty}</iq>
                          <iq type='result'><query xmlns='jabber:iq:roster' ver='${present}'>
                            <item jid='nurse@${domain}'/>
                            ${more}
                          </query></iq>
                        </t:one-of>""");
        observe.that("RFC6121-2.6.3-2", answer).matches("<iq type='result'>${empty}</iq>");
    }

    /**
     * A client whose roster is out of date gets what changed: as pushes after an empty result, or in the whole roster,
     * which the server may return instead.
     */
    @Case(
            value = "6121-2.6.3-old-version-gets-the-changes",
            title = "A roster get with an old version brings each changed item as a push, or the whole roster",
            observes = {"RFC6121-2.6.3-1", "RFC6121-2.6.3-3"})
    void oldVersionGetsTheChanges(@Stage(BIND) XmppSession romeo, Actors actors, Observations observe) {
        needsVersioning(romeo, observe);
        learnVersion("RFC6121-2.6.3-1", romeo, observe);
        romeo.request("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='benvolio@${domain}'/></query></iq>");
        romeo.request("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='mercutio@${domain}'/></query></iq>");
        romeo.close();

        var again = actors.reconnect(romeo);
        var answer = again.request("<iq type='get'><query xmlns='jabber:iq:roster' ver='${known}'/></iq>");
        observe.that("RFC6121-2.6.3-1", answer).matches("""
                        <t:one-of>
                          <iq type='result'>${empty}</iq>
                          <iq type='result'><query xmlns='jabber:iq:roster' ver='${present}'>
                            <item jid='benvolio@${domain}'/><item jid='mercutio@${domain}'/>
                            ${more}
                          </query></iq>
                        </t:one-of>""");
        if (answer.dom().hasChildNodes()) {
            observe.info("RFC6121-2.6.3-3", "The whole roster came instead of pushes for what had changed.");
        } else {
            observe.that("RFC6121-2.6.3-3", again).receivesInOrder("""
                            <iq type='set'><query xmlns='jabber:iq:roster' ver='${present}'>
                              <item jid='benvolio@${domain}'/>
                            </query></iq>""", """
                            <iq type='set'><query xmlns='jabber:iq:roster' ver='${present}'>
                              <item jid='mercutio@${domain}'/>
                            </query></iq>""");
        }
    }

    /** Asks for the roster, which has to have a version, and keeps its version as {@code ${known}}. */
    private static void learnVersion(String requirement, XmppSession session, Observations observe) {
        observe.that(requirement, session)
                .isAnswered("<iq type='get'><query xmlns='jabber:iq:roster' ver=''/></iq>", """
                        <iq type='result'><query xmlns='jabber:iq:roster' ver='${capture:known}'>${more}</query></iq>""")
                .orEnd();
    }

    private static void needsVersioning(XmppSession session, Observations observe) {
        if (!isAdvertisedTo(session)) {
            throw observe.notApplicable("The stream features after authentication do not offer roster versioning ("
                    + FEATURE_NAMESPACE + ").");
        }
    }

    private static boolean isAdvertisedTo(XmppSession session) {
        return session.features()
                        .getElementsByTagNameNS(FEATURE_NAMESPACE, "ver")
                        .getLength()
                > 0;
    }
}
