package org.xmppspec.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jline.utils.Signals;
import org.xmppspec.cli.option.TargetChoice;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.TargetUnusableException;

/**
 * What happens at Ctrl-C: the run stops, its results are written, and the target is left as it was found. A second
 * Ctrl-C ends the program at once.
 *
 * <p>Made by the thread that opens the target and runs.
 */
final class Interruption {
    private static final long LONGEST_OPENING_S = 60;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch opening = new CountDownLatch(1);
    private final SuiteRun run;
    private final Consumer<OpenTarget> leave;
    private final Consumer<String> say;
    private final Thread hook;
    private OpenTarget target;
    private boolean happening;

    private Interruption(SuiteRun run, Consumer<OpenTarget> leave, Consumer<String> say) {
        this.run = run;
        this.leave = leave;
        this.say = say;
        this.hook = new Thread(this::stop, "xmppspec-interruption");
    }

    /**
     * Prepares for it.
     *
     * @param run what is stopped
     * @param leave leaves the target as it was found
     * @param say tells the user what goes on
     */
    static Interruption of(SuiteRun run, Consumer<OpenTarget> leave, Consumer<String> say) {
        Interruption interruption = new Interruption(run, leave, say);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /**
     * Opens the target; when that is interrupted, does not return.
     *
     * @param opener opens it
     * @throws TargetUnusableException when it cannot be used
     */
    OpenTarget open(TargetChoice.Opener opener) throws TargetUnusableException {
        OpenTarget opened = null;
        try {
            opened = opener.open();
            return opened;
        } finally {
            afterOpening(opened);
        }
    }

    private void afterOpening(OpenTarget opened) {
        boolean stopping;
        synchronized (this) {
            target = opened;
            stopping = happening;
            opening.countDown();
        }
        if (stopping) {
            awaitTheEnd();
        }
    }

    /** Withdraws it, unless it is happening already: then does not return, because the program ends. */
    void withdraw() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitTheEnd();
        }
    }

    private void stop() {
        endAtOnceOn("INT");
        endAtOnceOn("TERM");
        say.accept("Stopping: what ran is reported, accounts are removed. Once more ends at once.");
        OpenTarget opened = opened();
        run.cancel();
        if (opened != null) {
            leave.accept(opened);
        }
    }

    private static void endAtOnceOn(String signal) {
        Signals.register(signal, () -> Runtime.getRuntime().halt(ExitCode.CANCELLED.value()));
    }

    /** Breaks the opening off, if it is still going on, and returns what was opened. */
    private OpenTarget opened() {
        synchronized (this) {
            happening = true;
            if (opening.getCount() > 0) {
                worker.interrupt();
            }
        }
        try {
            boolean over = opening.await(LONGEST_OPENING_S, TimeUnit.SECONDS);
            synchronized (this) {
                return over ? target : null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** The program ends as soon as the hook has done its work. */
    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
            boolean unused = Thread.interrupted();
        }
    }
}
