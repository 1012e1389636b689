package org.xmppspec.cli.console;

import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.RunListener;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;

/** Shows how far a run is, and nothing else. */
public class ProgressOfRun implements RunListener {
    private final Progress progress;
    private final String things;

    /**
     * Makes a listener.
     *
     * @param progress where it is shown
     * @param things what is counted, such as {@code cases}
     */
    public ProgressOfRun(Progress progress, String things) {
        this.progress = progress;
        this.things = things;
    }

    /** Returns what is counted in the run that begins. */
    String things() {
        return things;
    }

    @Override
    public void runStarted(int total) {
        progress.begin(total, things());
    }

    @Override
    public void caseStarted(CaseInfo info) {
        progress.started(info.id());
    }

    @Override
    public void caseFinished(CaseResult result, int done, int total) {
        progress.finished(result);
    }

    @Override
    public void runFinished(RunResults results) {
        progress.end();
    }
}
