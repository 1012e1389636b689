package org.xmppspec.conformance.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.ComponentAccess;
import org.xmppspec.client.Ending;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.match.Variables;
import org.xmppspec.conformance.observe.CaseEnd;

/** What one case has of the run's component: a seat, and contacts at its domain. */
final class ComponentPart {
    private final Optional<ComponentAccess> access;
    private final Transcript transcript;
    private final Variables variables;
    private final List<RemoteContact> contacts = new ArrayList<>();
    private ComponentAccess.Seat seat;
    private Optional<String> lost = Optional.empty();
    private boolean over;

    ComponentPart(Optional<ComponentAccess> access, Transcript transcript, Variables variables) {
        this.access = access;
        this.transcript = transcript;
        this.variables = variables;
        access.ifPresent(component -> variables.set("component", component.domain()));
    }

    boolean isKnown() {
        return access.isPresent();
    }

    /** Brings a contact into being. */
    RemoteContact contact(String name) {
        ComponentAccess component = access(false);
        RemoteContact contact =
                component.contact(request(name, StreamStage.BIND).build());
        synchronized (this) {
            contacts.add(contact);
        }
        return contact;
    }

    /** Gives the component to this case alone, for streams of its own. */
    ComponentAccess alone() {
        return access(true);
    }

    /** Begins the request for a stream of the component's own. */
    SessionRequest.Builder request(String name, StreamStage stage) {
        return access.orElseThrow().request(name, stage).transcript(transcript).variables(variables);
    }

    /** The component with its secret, which must never be seen in a result. */
    Optional<Account> account() {
        return access.map(ComponentAccess::account);
    }

    private ComponentAccess access(boolean alone) {
        ComponentAccess component = access.orElseThrow(() -> CaseEnd.notApplicable(
                "No component of the target is known, so that another domain can be shown to it; name one with"
                        + " --component HOST:PORT:DOMAIN."));
        if (seat == null) {
            sit(alone ? component.takeAlone() : component.share());
        } else if (seat.alone() != alone) {
            throw new SuiteDefectException("a case has either contacts at the component or streams of the component");
        }
        return component;
    }

    private synchronized void sit(ComponentAccess.Seat taken) {
        seat = taken;
        if (over) {
            seat.close();
            throw new SetUpException("The case was over before it had the component.");
        }
    }

    /** How the stream that the contacts share had ended before the case was over; empty when it stood. */
    synchronized Optional<String> lost() {
        return lost;
    }

    /** Lets those go on who wait for something to come for a contact. */
    synchronized void abort() {
        contacts.forEach(access.orElseThrow()::leave);
    }

    /** Gives everything back; for when the streams of the component's own are closed. */
    synchronized void close() {
        over = true;
        lost = contacts.stream()
                .map(RemoteContact::ending)
                .filter(ending -> ending.kind() != Ending.Kind.LEFT_OPEN)
                .findFirst()
                .map(Ending::toString);
        access.ifPresent(component -> contacts.forEach(component::leave));
        if (seat != null) {
            seat.close();
        }
    }
}
