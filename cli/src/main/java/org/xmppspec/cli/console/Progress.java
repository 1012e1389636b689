package org.xmppspec.cli.console;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;

/**
 * Shows how far long work is, apart from what is printed: on a terminal one line that is renewed, elsewhere a line every
 * {@value #LOG_S} seconds. What it names is what has been going on for the longest time.
 *
 * <p>Safe for several threads. A thread of its own keeps the line going while nothing happens, until it is closed.
 */
public final class Progress implements AutoCloseable {
    private static final int LOG_S = 5;
    private static final long LIVE_NANOS = Duration.ofMillis(80).toNanos();
    private static final long TICK_MS = 1000;
    private static final Set<Verdict> FAILED = Set.of(Verdict.FAIL, Verdict.INCONCLUSIVE);

    private final Terminal terminal;
    private final TimeLeft timeLeft;
    private final LongSupplier clock;
    private final Runnable stop;
    private final Set<String> going = new LinkedHashSet<>();
    private String things = "";
    private long begun;
    private long shown;
    private int total;
    private int done;
    private int failed;
    private boolean over = true;

    Progress(Terminal terminal, TimeLeft timeLeft, LongSupplier clock, Runnable stop) {
        this.terminal = terminal;
        this.timeLeft = timeLeft;
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * Prepares to show progress; nothing is shown before it begins.
     *
     * @param terminal where it is shown
     * @param timeLeft estimates how long it takes yet
     */
    public static Progress on(Terminal terminal, TimeLeft timeLeft) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Progress::thread);
        Progress progress = new Progress(terminal, timeLeft, System::nanoTime, ticker::shutdownNow);
        ScheduledFuture<?> unused = ticker.scheduleAtFixedRate(progress::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        return progress;
    }

    /** Returns progress that shows nothing. */
    public static Progress none() {
        return new Progress(null, TimeLeft.byRate(), System::nanoTime, () -> {});
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "xmppspec-progress");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins.
     *
     * @param count how many things there are to be done
     * @param what what they are, such as {@code cases}
     */
    public synchronized void begin(int count, String what) {
        things = what;
        total = count;
        done = 0;
        failed = 0;
        over = terminal == null;
        begun = clock.getAsLong();
        shown = begun;
        going.clear();
        timeLeft.begin(count);
    }

    /**
     * One thing is begun.
     *
     * @param name what it is called
     */
    public synchronized void started(String name) {
        going.add(name);
    }

    /**
     * A case is done.
     *
     * @param result what it found out; only what nobody knew of counts as failed
     */
    public void finished(CaseResult result) {
        finished(result.id(), FAILED.contains(result.verdict()));
    }

    /**
     * One thing is done.
     *
     * @param name what it is called
     * @param bad whether it failed
     */
    public synchronized void finished(String name, boolean bad) {
        going.remove(name);
        timeLeft.finished(name);
        done++;
        failed += bad ? 1 : 0;
        if (!over && terminal.showsTransient() && clock.getAsLong() - shown >= LIVE_NANOS) {
            show(name);
        }
    }

    /** Shows how things stand, where it is time to. */
    synchronized void tick() {
        if (!over && (terminal.showsTransient() || clock.getAsLong() - shown >= TimeUnit.SECONDS.toNanos(LOG_S))) {
            show("");
        }
    }

    private void show(String last) {
        long now = clock.getAsLong();
        shown = now;
        String current = going.isEmpty() ? last : going.iterator().next();
        String left = timeLeft.after(Duration.ofNanos(now - begun))
                .map(time -> ", about " + TimeLeft.inWords(time) + " left")
                .orElse("");
        String text = done + " of " + total + " " + things + ", " + failed + " failed" + left
                + (current.isEmpty() ? "" : "   " + current);
        if (terminal.showsTransient()) {
            terminal.showTransient(text);
        } else {
            terminal.log(text);
        }
    }

    /** Ends: takes the line away and shows nothing more until it begins again. */
    public synchronized void end() {
        if (!over) {
            over = true;
            terminal.clearTransient();
        }
    }

    /** Ends for good, with its thread. */
    @Override
    public void close() {
        end();
        stop.run();
    }
}
