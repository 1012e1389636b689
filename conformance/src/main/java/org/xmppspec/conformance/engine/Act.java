package org.xmppspec.conformance.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.engine.Scene.Stock.Span;
import org.xmppspec.conformance.observe.ObservationLog;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.result.CaseResult;

/** One case on a scene: what it observed, how its body ended, and which part of the transcript is about it. */
final class Act {
    private static final String ONE_ANSWER = "RFC6120-8.2.3-4";

    private final CaseInfo info;
    private final Cast cast;
    private final Scene.Stock stock;
    private final Scene scene;
    private final ObservationLog log;
    private final Observations observe;
    private final List<Span> spans = new ArrayList<>();
    private long tookNanos;
    private CaseOutcome outcome = CaseOutcome.COMPLETED;

    /** Part of what a case does, run in bounded time. */
    @FunctionalInterface
    interface Part {
        Optional<Throwable> run();
    }

    Act(CaseInfo info, Cast cast, Scene.Stock stock, RunOptions options, Function<String, Optional<Level>> levels) {
        this.info = info;
        this.cast = cast;
        this.stock = stock;
        this.scene = new Scene(stock);
        this.log = new ObservationLog(
                info.declared(), id -> Optional.ofNullable(info.own().get(id)).or(() -> levels.apply(id)));
        this.observe = new Observations(log, cast.variables(), options.quietTime());
    }

    CaseInfo info() {
        return info;
    }

    CaseArguments arguments() {
        return new CaseArguments(info, cast, observe, scene);
    }

    CaseOutcome outcome() {
        return outcome;
    }

    /** What is to be done after all rows; nothing when the case has ended otherwise than at its last line. */
    List<Runnable> rests() {
        return outcome.kind() == CaseOutcome.Kind.COMPLETED ? scene.rests() : List.of();
    }

    /** Lets the case do a part of what it does. */
    void play(Part part) {
        long start = System.nanoTime();
        int from = cast.transcript().size();
        outcome = part.run().map(CaseOutcome::of).orElse(CaseOutcome.COMPLETED);
        spans.add(new Span(from, cast.transcript().size()));
        tookNanos += System.nanoTime() - start;
    }

    /** Returns the result, when all streams have closed. */
    CaseResult result(CleanUp cleanUp, int closing) {
        log.finish(cleanUp::caused);
        cast.snapshot().forEach(this::watch);
        List<Transcript.Entry> about = about(cast.transcript().entries(), closing);
        return new Conclusion(info, log, outcome)
                .result(tookNanos / 1_000_000, cast.endings(), about, cleanUp.secrets());
    }

    /** Sees whether a request of the case was answered more than once, whatever the case is about. */
    private void watch(XmppSession session) {
        session.repeatedAnswers(place -> spans.stream().anyMatch(span -> span.from() <= place && place < span.to()))
                .forEach(again -> log.watched(
                        ONE_ANSWER,
                        "one answer to the request '" + again.attribute("id") + "' of " + session.actor(),
                        "one more: " + again.raw()));
    }

    /** Leaves out what other rows of the scene said and heard. */
    private List<Transcript.Entry> about(List<Transcript.Entry> all, int closing) {
        List<Span> ours = new ArrayList<>(stock.spans());
        ours.addAll(spans);
        ours.add(new Span(closing, all.size()));
        Set<Integer> places = new TreeSet<>();
        ours.forEach(span -> IntStream.range(span.from(), span.to()).forEach(places::add));
        return places.stream().map(all::get).toList();
    }
}
