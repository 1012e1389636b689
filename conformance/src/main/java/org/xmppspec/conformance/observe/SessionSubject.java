package org.xmppspec.conformance.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Received;
import org.xmppspec.client.match.XmlTemplate;

/** An observation of what one session hears, or does not hear. */
public final class SessionSubject {
    private final Subject subject;
    private final Conversation session;
    private final Duration quietTime;
    private final Optional<Duration> longest;

    SessionSubject(Subject subject, Conversation session, Duration quietTime) {
        this(subject, session, quietTime, Optional.empty());
    }

    private SessionSubject(Subject subject, Conversation session, Duration quietTime, Optional<Duration> longest) {
        this.subject = subject;
        this.session = session;
        this.quietTime = quietTime;
        this.longest = longest;
    }

    /**
     * Waits no longer than this for each thing that is expected, instead of as long as is usual.
     *
     * @param time how long
     */
    public SessionSubject within(Duration time) {
        return new SessionSubject(subject, session, quietTime, Optional.of(time));
    }

    /**
     * Expects that something comes, and takes it; what the template captures becomes variables.
     *
     * @param template see {@link XmlTemplate}
     * @return what came
     */
    public Observed receives(String template) {
        return take(template, await(template));
    }

    /**
     * Expects that several things come, the first before the second and so on; other things may come in between.
     *
     * @param templates at least two, see {@link XmlTemplate}
     * @return whether all came in that order
     */
    public boolean receivesInOrder(String... templates) {
        return !takesInOrder(templates).isEmpty();
    }

    /**
     * Like {@link #receivesInOrder}.
     *
     * @param templates at least two, see {@link XmlTemplate}
     * @return what came, in that order; empty when not all came, or in another order
     */
    public List<Received> takesInOrder(String... templates) {
        String expected = String.join("\nand then ", shown(templates));
        List<Received> came = new ArrayList<>();
        for (String template : templates) {
            Optional<Received> next = await(template);
            if (next.isEmpty()) {
                boolean unused = subject.judge(false, expected, Nearest.to(template(template), session));
                return List.of();
            }
            came.add(next.get());
        }
        List<Received> all = session.received();
        List<Received> inOrder = all.stream().filter(came::contains).toList();
        String text =
                String.join("\nand then ", inOrder.stream().map(Received::raw).toList());
        return subject.judge(inOrder.equals(came), expected, text) ? came : List.of();
    }

    /**
     * Sends a request and expects an answer that matches, known by its id and by who answers.
     *
     * @param iq an IQ of type get or set, which is given an id when it has none
     * @param template what the result or error has to be, see {@link XmlTemplate}
     * @return the answer, if it is that
     */
    public Observed isAnswered(String iq, String template) {
        Optional<Received> answer = session.tryRequest(iq);
        boolean kept = new StanzaSubject(subject, session.variables(), answer).matches(template);
        return new Observed(answer.filter(received -> kept));
    }

    /**
     * Expects that something never comes: neither by now nor before the stream has closed. What this returns must be
     * given its fence, otherwise the case is defective.
     *
     * @param template what is forbidden, see {@link XmlTemplate}
     * @return the absence, still to be proved
     */
    public Absence receivesNo(String template) {
        return new Absence(subject, session, session.forbid(template), quietTime);
    }

    /**
     * Expects that the peer has not ended the stream.
     *
     * @return whether it has not, shown by an answer to a request that came over it
     */
    public boolean isStillOpen() {
        boolean answered = session.isOpen() && session.ping();
        String came = answered ? "an answer over it" : Endings.inWords(session.ending());
        return subject.judge(answered, "the stream stays open and serves requests", came);
    }

    private Optional<Received> await(String template) {
        return longest.map(time -> session.await(template, time)).orElseGet(() -> session.await(template));
    }

    private Observed take(String template, Optional<Received> came) {
        XmlTemplate expected = template(template);
        String text = came.map(Received::raw).orElseGet(() -> Nearest.to(expected, session));
        subject.judge(came.isPresent(), expected.toString(), text);
        return new Observed(came);
    }

    private List<String> shown(String... templates) {
        List<String> shown = new ArrayList<>();
        for (String template : templates) {
            shown.add(template(template).toString());
        }
        return shown;
    }

    private XmlTemplate template(String template) {
        return session.template(template);
    }
}
