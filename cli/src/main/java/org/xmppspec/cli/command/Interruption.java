package org.xmppspec.cli.command;

import org.xmppspec.conformance.engine.SuiteRun;

/** What happens at Ctrl-C: the run stops, its results are written, and the target is left as it was found. */
final class Interruption {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /**
     * Prepares for it.
     *
     * @param run what is stopped
     * @param leave leaves the target as it was found
     */
    static Interruption of(SuiteRun run, Runnable leave) {
        Thread hook = new Thread(
                () -> {
                    run.cancel();
                    leave.run();
                },
                "xmppspec-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** Withdraws it, unless it is happening already: then waits for it to end, which ends the program. */
    void withdraw() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            joinForever();
        }
    }

    private void joinForever() {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
