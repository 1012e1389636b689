package org.xmppspec.conformance.script.step;

import java.util.function.Function;
import org.xmppspec.client.Conversation;
import org.xmppspec.conformance.observe.Absence;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.observe.ProvenAbsence;

/** Judges that something does not come, behind a fence. */
final class Fencing {
    private final Observations observe;
    private final Step.ExpectNothing step;

    Fencing(Observations observe, Step.ExpectNothing step) {
        this.observe = observe;
        this.step = step;
    }

    void judge(Conversation observer, Function<String, Conversation> sessions, String lastSender) {
        Absence absence = observe.that(step.claim().requirement(), observer).receivesNo(step.template());
        ProvenAbsence unused = proven(absence, sessions, lastSender);
    }

    private ProvenAbsence proven(Absence absence, Function<String, Conversation> sessions, String lastSender) {
        if (step.fence() instanceof FenceWay.Arrival arrival) {
            return absence.beforeArrivalOf(arrival.template());
        }
        if (step.fence() instanceof FenceWay.Answer answer) {
            return absence.beforeAnswerTo(answer.iq());
        }
        if (step.fence() instanceof FenceWay.Quiet quiet) {
            return absence.withinQuietTime(quiet.reason());
        }
        FenceWay.Marker marker = (FenceWay.Marker) step.fence();
        Conversation acting = sessions.apply(marker.actor().orElse(lastSender.isEmpty() ? step.actor() : lastSender));
        return marker.twice() ? absence.afterRoundTripsOf(acting) : absence.beforeMarkerFrom(acting);
    }
}
