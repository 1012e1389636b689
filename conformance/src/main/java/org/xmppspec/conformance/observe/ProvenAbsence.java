package org.xmppspec.conformance.observe;

/** An absence that was judged up to its fence, and is watched until the stream has closed. */
public final class ProvenAbsence {
    private final Runnable release;

    ProvenAbsence(Runnable release) {
        this.release = release;
    }

    /** Stops watching: what was forbidden up to the fence is allowed from here on, because the case goes on to do it. */
    public void mayComeLater() {
        release.run();
    }
}
