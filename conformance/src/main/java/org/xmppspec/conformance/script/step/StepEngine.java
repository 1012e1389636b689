package org.xmppspec.conformance.script.step;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.TemplateException;
import org.xmppspec.client.match.Variables;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;
import org.xmppspec.conformance.observe.ObservationLog;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.result.Observation;

/**
 * Performs steps for named actors, one after the other, on the calling thread. The one engine under scripts and shell.
 *
 * <p>Sessions are those that the {@link Company} opens, or that {@link #adopt} brings in; the engine closes none that no
 * step closes. {@link #close} ends the answers only.
 */
public final class StepEngine implements AutoCloseable {
    private final Company company;
    private final Variables variables;
    private final Observations observe;
    private final Cues cues = new Cues();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, Received> last = new LinkedHashMap<>();
    private String lastSender = "";

    /**
     * Makes an engine whose expectations go into the observations of a case.
     *
     * @param company brings actors on
     * @param variables what {@code ${...}} stands for; the same as those of the sessions
     * @param observe judges
     */
    public StepEngine(Company company, Variables variables, Observations observe) {
        this.company = company;
        this.variables = variables;
        this.observe = observe;
    }

    /**
     * Makes an engine that stands alone, as at a prompt: what it observes is in the reports only.
     *
     * @param company brings actors on
     * @param variables what {@code ${...}} stands for; the same as those of the sessions
     * @param quietTime how long silence is waited for where nothing but time can prove it
     */
    public static StepEngine alone(Company company, Variables variables, Duration quietTime) {
        ObservationLog log = new ObservationLog(Set.of(), id -> Optional.of(level(id)));
        return new StepEngine(company, variables, new Observations(log, variables, quietTime));
    }

    private static Level level(String requirement) {
        try {
            return Catalogue.requirement(requirement).level();
        } catch (UnknownRequirementException e) {
            return Level.MUST;
        }
    }

    /** Takes an actor in whose session was opened elsewhere, in place of one of that name. */
    public void adopt(Part part, Conversation conversation) {
        parts.put(part.name(), part);
        entered(part.name(), conversation);
    }

    /** The newest conversation of each actor that has one, ended or not, in the order in which they came. */
    public Map<String, Conversation> conversations() {
        return new LinkedHashMap<>(conversations);
    }

    /** The actors that were declared or taken in. */
    public Collection<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** What the actor has taken last. */
    public Optional<Received> last(String actor) {
        return Optional.ofNullable(last.get(actor));
    }

    /** The variables that steps fill in and set. */
    public Variables variables() {
        return variables;
    }

    /**
     * Performs a step.
     *
     * @return what it came to
     * @throws org.xmppspec.client.ConnectException when an actor does not get to its stage
     * @throws StepException when the step cannot be performed as it stands
     */
    public StepReport perform(Step step) {
        Map<String, String> before = variables.all();
        int observed = observe.soFar().size();
        try {
            variables.set("me", me(step.actor()));
            List<Received> taken = performed(step);
            taken.stream().reduce((first, second) -> second).ifPresent(newest -> last.put(step.actor(), newest));
            cues.mistake().ifPresent(mistake -> {
                throw mistake;
            });
            List<Observation> all = observe.soFar();
            return report(all.subList(observed, all.size()), taken, before);
        } catch (TemplateException | IllegalArgumentException | IllegalStateException e) {
            throw new StepException(step.place(), e.getMessage(), e);
        }
    }

    private StepReport report(List<Observation> made, List<Received> taken, Map<String, String> before) {
        Map<String, String> captured = new TreeMap<>(variables.all());
        captured.entrySet().removeAll(before.entrySet());
        captured.remove("me");
        boolean kept = made.stream().allMatch(Kept::isKept);
        return new StepReport(kept, made, taken, captured);
    }

    private List<Received> performed(Step step) {
        if (step instanceof Step.Expect expect) {
            return new Expecting(observe.that(expect.claim().requirement(), session(step)), observe, expect)
                    .taken(session(step));
        }
        if (step instanceof Step.ExpectNothing expect) {
            new Fencing(observe, expect).judge(session(step), name -> session(step, name), lastSender);
        } else if (step instanceof Step.Let let) {
            variables.set(let.name(), new Capturing(let, variables, this::last).value(step, conversations::get));
        } else if (step instanceof Step.Answer answer) {
            cues.add(answer, variables, conversations.get(step.actor()));
        } else {
            act(step);
        }
        return List.of();
    }

    private void act(Step step) {
        if (step instanceof Step.Declare declare) {
            declare(declare.part());
        } else if (step instanceof Step.Connect connect) {
            connect(connect);
        } else if (step instanceof Step.Reconnect reconnect) {
            reconnect(reconnect);
        } else if (step instanceof Step.Close) {
            stream(step).close();
        } else if (step instanceof Step.Abort) {
            stream(step).abort();
        } else {
            say(step);
        }
    }

    /** Other resources of one account have its address before they connect. */
    private void declare(Part part) {
        parts.put(part.name(), part);
        for (String what : List.of(".bare", ".user")) {
            variables.get(part.user() + what).ifPresent(value -> variables.set(part.name() + what, value));
        }
    }

    private void say(Step step) {
        Conversation session = session(step);
        lastSender = step.actor();
        if (step instanceof Step.Send send) {
            if (send.xml().contains("${id}")) {
                variables.set("id", FreshIds.next());
            }
            session.send(send.xml());
        } else if (step instanceof Step.Raw raw) {
            session.sendRaw(RawBytes.of(raw, variables));
        }
    }

    private void connect(Step.Connect step) {
        Conversation standing = conversations.get(step.actor());
        if (standing instanceof XmppSession session && session.isOpen()) {
            session.advance(step.stage());
        } else {
            open(step, step.stage());
        }
    }

    private void reconnect(Step.Reconnect step) {
        StreamStage stage = step.stage().orElseGet(() -> stream(step).stage());
        if (conversations.get(step.actor()) instanceof XmppSession session && session.isOpen()) {
            session.close();
        }
        open(step, stage);
    }

    private void open(Step step, StreamStage stage) {
        Part part = parts.get(step.actor());
        if (part == null) {
            throw new StepException(
                    step.place(), "there is no actor " + step.actor() + "; known are " + parts.keySet());
        }
        entered(step.actor(), company.open(part, stage));
    }

    private void entered(String actor, Conversation conversation) {
        conversations.put(actor, conversation);
        last.remove(actor);
        cues.attend(actor, conversation);
    }

    private Conversation session(Step step) {
        return session(step, step.actor());
    }

    private Conversation session(Step step, String actor) {
        Conversation session = conversations.get(actor);
        if (session == null) {
            throw new StepException(step.place(), actor + " is not connected");
        }
        return session;
    }

    private XmppSession stream(Step step) {
        if (session(step) instanceof XmppSession session) {
            return session;
        }
        throw new StepException(step.place(), step.actor() + " has no stream of its own");
    }

    private String me(String actor) {
        return variables
                .get(actor + ".full")
                .or(() -> variables.get(actor + ".bare"))
                .orElse("");
    }

    /** Ends the answers; sessions stay as they are. */
    @Override
    public void close() {
        cues.close();
    }
}
