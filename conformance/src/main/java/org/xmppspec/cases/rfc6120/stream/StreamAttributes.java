package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.STREAM;
import static org.xmppspec.client.StreamStage.TCP;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.7: the attributes of the stream header. */
@Section("RFC6120 4.7")
class StreamAttributes {
    private static final int STREAMS = 8;

    /**
     * The server says who it is, before TLS and behind it. It could name another of its domains, but a client that
     * asked for this one has no way to know that the other is one.
     */
    @Case(
            value = "6120-4.7.1-header-names-the-server",
            title = "Each stream header of the server has its domain in 'from'",
            observes = {"RFC6120-4.7.1-2", "RFC6120-4.7.1-3"})
    void headerNamesTheServer(@Stage(BIND) XmppSession romeo, Observations observe) {
        List<Received> headers = romeo.peerHeaders();

        for (Received header : headers) {
            observe.that("RFC6120-4.7.1-3", "the 'from' of the header", header.attribute("from"))
                    .is(romeo.domain());
        }
        observe.that(
                        "RFC6120-4.7.1-2",
                        "the 'from' of the last header",
                        romeo.peerHeader().attribute("from"))
                .isNot("");
    }

    /** A client that says who it is is greeted by its bare JID. */
    @Case(
            value = "6120-4.7.2-header-returns-the-clients-address",
            title = "A header with 'from' is answered by one with that bare JID in 'to'",
            observes = "RFC6120-4.7.2-2")
    void headerReturnsTheClientsAddress(@Stage(TCP) XmppSession romeo, Observations observe) {
        Received header = romeo.openStream("""
                <?xml version='1.0'?>
                <stream:stream from='${romeo.bare}' to='${domain}' version='1.0' xml:lang='en' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");

        observe.that("RFC6120-4.7.2-2", header).matches("<stream:stream to='${romeo.bare}'/>");
    }

    /** A client that does not say who it is gets a header without an addressee. */
    @Case(
            value = "6120-4.7.2-header-without-from-is-answered-without-to",
            title = "A header without 'from' is answered by one without 'to'",
            observes = "RFC6120-4.7.2-3")
    void headerWithoutFromIsAnsweredWithoutTo(@Stage(TCP) XmppSession romeo, Observations observe) {
        Received header = romeo.openStream(Streams.HEADER);

        observe.that("RFC6120-4.7.2-3", header).matches("<stream:stream to='${absent}'/>");
    }

    /** No two streams have the same id. */
    @Case(
            value = "6120-4.7.3-stream-ids-are-unique",
            title = "Each stream has an id that no other stream has",
            observes = {"RFC6120-4.7.3-1", "RFC6120-4.7.3-4"})
    void streamIdsAreUnique(Actors actors, Observations observe) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= STREAMS; i++) {
            ids.add(actors.open(actors.request("stream" + i, "romeo", STREAM))
                    .peerHeader()
                    .attribute("id"));
        }

        observe.that("RFC6120-4.7.3-4", "the ids of " + STREAMS + " streams", ids)
                .satisfies("are all there", all -> all.stream().noneMatch(String::isEmpty));
        observe.that("RFC6120-4.7.3-1", "the ids of " + STREAMS + " streams", ids)
                .satisfies("are all different", all -> new HashSet<>(all).size() == STREAMS);
    }

    /** A stream that takes the place of another one is a stream like the first, also behind authentication. */
    @Case(
            value = "6120-4.7-headers-of-restarted-streams-are-complete",
            title = "Each header up to resource binding has a version and an id, and no two sessions have the same id",
            observes = {"RFC6120-4.7.3-1", "RFC6120-4.7.3-4", "RFC6120-4.7.5-5"})
    void headersOfRestartedStreamsAreComplete(
            @Stage(BIND) XmppSession romeo, @Stage(BIND) XmppSession juliet, Observations observe) {
        List<String> ids = Stream.of(romeo, juliet)
                .flatMap(session -> session.peerHeaders().stream())
                .map(header -> header.attribute("id"))
                .toList();

        romeo.peerHeaders()
                .forEach(header -> observe.that("RFC6120-4.7.5-5", header).matches("<stream:stream version='1.0'/>"));
        observe.that("RFC6120-4.7.3-4", "the ids of all streams of two sessions", ids)
                .satisfies("are all there", all -> all.stream().noneMatch(String::isEmpty));
        observe.that("RFC6120-4.7.3-1", "the ids of all streams of two sessions", ids)
                .satisfies("are all different", all -> new HashSet<>(all).size() == all.size());
    }

    /** An id that the client sends, which it may not, is ignored: the server makes one of its own. */
    @Case(
            value = "6120-4.7.3-id-of-the-client-is-ignored",
            title = "An id in the client's header is ignored",
            observes = "RFC6120-4.7.3-3")
    void idOfTheClientIsIgnored(@Stage(TCP) XmppSession romeo, Observations observe) {
        Received header = romeo.openStream("""
                <?xml version='1.0'?>
                <stream:stream id='chosen-by-romeo' to='${domain}' version='1.0' xml:lang='en' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");

        observe.that("RFC6120-4.7.3-3", header).matchesNot("<stream:stream id='chosen-by-romeo'/>");
        observe.that("RFC6120-4.7.3-3", romeo).receives("<stream:features/>");
    }

    /** The server says in which language it speaks: its own when it does not speak the client's. */
    @Case(
            value = "6120-4.7.4-header-has-the-servers-language",
            title = "The server's header has a language, the default one for a client whose language nobody speaks",
            observes = {"RFC6120-4.7.4-1", "RFC6120-4.7.4-3", "RFC6120-4.7.4-6"})
    void headerHasTheServersLanguage(
            @Stage(TCP) XmppSession silent, @Stage(TCP) XmppSession klingon, Observations observe) {
        Received standard = silent.openStream("""
                <?xml version='1.0'?>
                <stream:stream to='${domain}' version='1.0' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");
        Received foreign = klingon.openStream("""
                <?xml version='1.0'?>
                <stream:stream to='${domain}' version='1.0' xml:lang='tlh' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");

        observe.that("RFC6120-4.7.4-3", standard).matches("<stream:stream xml:lang='${present}'/>");
        observe.that("RFC6120-4.7.4-1", "the language", Streams.language(standard))
                .satisfies("is a language tag", tag -> tag.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"));
        observe.that("RFC6120-4.7.4-6", "the language for a client who wants Klingon", Streams.language(foreign))
                .is(Streams.language(standard));
    }

    /** The server answers with the lower of both versions: 1.0, the only one that there is. */
    @Case(
            value = "6120-4.7.5-version-is-the-lower-one",
            title = "Version 1.0 is answered with 1.0, and so is a higher one",
            observes = "RFC6120-4.7.5-5")
    void versionIsTheLowerOne(@Stage(STREAM) XmppSession today, @Stage(TCP) XmppSession later, Observations observe) {
        Received higher = later.openStream("""
                <?xml version='1.0'?>
                <stream:stream to='${domain}' version='1.99' xml:lang='en' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");

        observe.that("RFC6120-4.7.5-5", today.peerHeader()).matches("<stream:stream version='1.0'/>");
        observe.that("RFC6120-4.7.5-5", higher).matches("<stream:stream version='1.0'/>");
    }

    /** Version numbers are numbers: a client of version 01.0 is one of version 1.0. */
    @Case(
            value = "6120-4.7.5-leading-zeros-of-the-version-are-ignored",
            title = "Version 01.0 is version 1.0",
            observes = {"RFC6120-4.7.5-2", "RFC6120-4.7.5-6"})
    void leadingZerosOfTheVersionAreIgnored(@Stage(TCP) XmppSession romeo, Observations observe) {
        Received header = romeo.openStream("""
                <?xml version='1.0'?>
                <stream:stream to='${domain}' version='01.0' xml:lang='en' xmlns='jabber:client'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");

        observe.that("RFC6120-4.7.5-2", romeo).receives("<stream:features/>");
        observe.that("RFC6120-4.7.5-6", header).matches("<stream:stream version='1.0'/>");
    }
}
