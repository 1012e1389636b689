package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.STREAM;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xmppspec.cases.rfc6120.Differences;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Profile;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.7.3: stream ids over many streams. */
@Section("RFC6120 4.7.3")
class StreamIds {
    private static final int SOME = 24;
    private static final int MANY = 100;
    private static final int LONGER_THAN_CLOCKS = 16;
    private static final Comparator<String> AS_NUMBERS =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    /**
     * Counters and clocks can be foretold: their ids only ever rise, and what rises is short. An id that begins with the
     * time and goes on with chance (as UUIDs of version 7 do) rises, too, but differs in more than that. Chance alone
     * orders that many ids once in 10^23 runs.
     */
    @Case(
            value = "6120-4.7.3-stream-ids-are-unpredictable",
            title = "The ids of streams opened one after another are more than a counter or a clock",
            observes = "RFC6120-4.7.3-2")
    void streamIdsAreUnpredictable(Actors actors, Observations observe) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= SOME; i++) {
            ids.add(id(actors, i));
        }

        observe.that("RFC6120-4.7.3-2", "the ids of " + SOME + " streams, one after another", ids)
                .satisfies(
                        "neither rise nor fall all along, or differ in at least " + LONGER_THAN_CLOCKS + " characters",
                        all -> !isOrdered(all) || Differences.longest(all) >= LONGER_THAN_CLOCKS);
    }

    /** Many streams, one after another so that no more than one is open. */
    @Case(
            value = "6120-4.7.3-stream-ids-do-not-come-back",
            title = "No id comes back among those of many streams",
            observes = "RFC6120-4.7.3-2",
            tags = Profile.STRAINING)
    void streamIdsDoNotComeBack(Actors actors, Observations observe) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            ids.add(id(actors, i));
        }

        observe.that("RFC6120-4.7.3-2", "the ids of " + MANY + " streams", ids)
                .satisfies("are all different", all -> all.stream().distinct().count() == MANY);
    }

    /** The id of a stream that is closed at once; all are streams of one user, since none gets as far as to log in. */
    private static String id(Actors actors, int number) {
        XmppSession session = actors.open(actors.request("stream" + number, "romeo", STREAM));
        String id = session.peerHeader().attribute("id");
        session.close();
        return id;
    }

    private static boolean isOrdered(List<String> ids) {
        List<String> rising = ids.stream().sorted(AS_NUMBERS).toList();
        List<String> falling = ids.stream().sorted(AS_NUMBERS.reversed()).toList();
        return ids.equals(rising) || ids.equals(falling);
    }
}
