package org.xmppspec.conformance.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Fence;
import org.xmppspec.client.Prohibition;
import org.xmppspec.client.Prohibition.Breach;
import org.xmppspec.client.Received;
import org.xmppspec.conformance.result.Verdict;

/**
 * An absence that still has to be proved, by a fence: something that cannot come before what is forbidden.
 *
 * <p>When something forbidden has come, the requirement is broken, whatever became of the fence. When nothing has and
 * the fence came, it is kept, for as long as the stream lasts: a late arrival breaks it after all. When the fence did
 * not come, nothing is proved and the observation is INCONCLUSIVE: a server that loses markers, or that ends the
 * stream of the observer, breaks some requirement, but not this one. When the target has ended the stream that the
 * marker would have gone over with its closing tag or a stream error, as answers to bad stanzas may do, no fence can
 * exist any more and the quiet time takes its place, which the observation says.
 */
public final class Absence {
    private final Subject subject;
    private final Conversation observer;
    private final Prohibition prohibition;
    private final Duration quietTime;
    private final String defect;

    /** What became of a fence. */
    private record Fenced(boolean proved, String note) {}

    Absence(Subject subject, Conversation observer, Prohibition prohibition, Duration quietTime) {
        this.subject = subject;
        this.observer = observer;
        this.prohibition = prohibition;
        this.quietTime = quietTime;
        this.defect = "it forbids " + prohibition.forbidden() + " without a fence";
        subject.log().defect(defect);
    }

    /**
     * Proves it by a marker to the observer's full JID over the stream that the stimulus went over (RFC 6120 section
     * 10.1). Only for what the sender of the stimulus sends to the observer; see {@link #afterRoundTripsOf}.
     *
     * @param acting the session that sent the stimulus
     */
    public ProvenAbsence beforeMarkerFrom(Conversation acting) {
        return judge(" before a marker from " + acting.actor(), marker(acting));
    }

    /**
     * Proves it for what the server makes by itself (roster pushes, broadcasts, automatic replies, probes): a request
     * and its answer on the acting stream, then a marker, twice. The case first awaits the positive effect on a control
     * witness.
     *
     * @param acting the session that sent the stimulus
     */
    public ProvenAbsence afterRoundTripsOf(Conversation acting) {
        Fenced fenced = new Fenced(true, "");
        for (int trip = 0; trip < 2 && fenced.proved(); trip++) {
            if (stands(acting)) {
                boolean unused = acting.ping();
            }
            fenced = marker(acting);
        }
        return judge(" before two round trips of " + acting.actor(), fenced);
    }

    /**
     * Proves that nothing came back to the sender: the observer sends a request that must be answered to the same
     * target, and has the answer.
     *
     * @param iq an IQ of type get or set to where the stimulus went
     */
    public ProvenAbsence beforeAnswerTo(String iq) {
        boolean answered = stands(observer) && observer.tryRequest(iq).isPresent();
        String note =
                answered ? "an answer to a later request came" : "a later request got no answer" + ended(observer);
        return judge(" before the answer to a later request", new Fenced(answered, note));
    }

    /**
     * Proves it by something that the case itself has sent after the stimulus and on the same way, such as a message
     * stored offline after it.
     *
     * @param template what to wait for and take
     */
    public ProvenAbsence beforeArrivalOf(String template) {
        boolean came = observer.await(template).isPresent();
        String note = came ? "what was sent later came" : "what was sent later did not come" + ended(observer);
        return judge(" before what was sent later", new Fenced(came, note));
    }

    /**
     * Names a quiet time where no fence exists: after the loss of a session, or where several senders are involved. The
     * case first awaits the positive effect on a control witness.
     *
     * @param whyNoFence why there is no fence, as the rest of a sentence after 'no fence:'
     */
    public ProvenAbsence withinQuietTime(String whyNoFence) {
        return judge(" within the quiet time", quiet("no fence: " + whyNoFence));
    }

    private Fenced marker(Conversation acting) {
        if (stands(acting) && Fence.marker(acting, observer).arrived()) {
            return new Fenced(true, "the marker came");
        }
        if (!stands(acting)) {
            return afterEndOf(acting);
        }
        return new Fenced(false, "the marker did not come in time" + ended(observer));
    }

    private Fenced afterEndOf(Conversation acting) {
        Ending ending = acting.ending();
        if (ending.kind() == Ending.Kind.STREAM_ERROR || ending.kind() == Ending.Kind.CLOSED) {
            return quiet("no marker could follow, because the stream of " + acting.actor() + " was ended ("
                    + Endings.inShort(ending) + ")");
        }
        return new Fenced(false, "no marker could be sent" + ended(acting));
    }

    private Fenced quiet(String why) {
        observer.await(received -> false, quietTime);
        boolean open = stands(observer);
        return new Fenced(open, why + "; quiet time of " + quietTime.toMillis() + " ms" + ended(observer));
    }

    private ProvenAbsence judge(String until, Fenced fenced) {
        subject.log().mended(defect);
        String expected = "never " + prohibition.forbidden() + until;
        List<Breach> breaches = prohibition.breaches();
        if (!breaches.isEmpty()) {
            subject.judge(false, expected, breaches.get(0).received().raw());
            return new ProvenAbsence(() -> {});
        }
        Verdict verdict = fenced.proved() ? Judge.kept(subject.level()) : Verdict.INCONCLUSIVE;
        int index = subject.log().add(subject.requirement(), verdict, expected, "nothing (" + fenced.note() + ")");
        long fenceMs = observer.transcript().ms();
        Runnable release = subject.log().recheck(index, ours -> late(fenceMs, ours));
        return new ProvenAbsence(release);
    }

    private Optional<String> late(long fenceMs, Predicate<Received> ours) {
        return prohibition.breaches().stream()
                .filter(breach -> !ours.test(breach.received()))
                .findFirst()
                .map(breach -> "late by " + Math.max(0, breach.received().ms() - fenceMs) + " ms: "
                        + breach.received().raw());
    }

    private static boolean stands(Conversation session) {
        return session.ending().kind() == Ending.Kind.LEFT_OPEN;
    }

    private static String ended(Conversation session) {
        return stands(session)
                ? ""
                : "; the stream of " + session.actor() + " had ended (" + Endings.inShort(session.ending()) + ")";
    }
}
