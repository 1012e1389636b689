package org.xmppspec.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.xmppspec.client.match.MatchResult;
import org.xmppspec.client.match.Variables;
import org.xmppspec.client.match.XmlTemplate;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.xmpp.xml.XmlEscaping;

/** What can be said to a peer and heard from it over one stream, whatever stage and role the stream has, its own or shared. */
public abstract class Conversation {
    final SessionRequest request;
    final ConnectSettings settings;
    private final Line line;
    private final String namespace;
    private final Requests requests;
    private final SentRequests sent = new SentRequests();

    /**
     * @param namespace the namespace of what has no prefix and declares none, in what is sent and awaited
     */
    Conversation(SessionRequest request, ConnectSettings settings, Line line, String namespace) {
        this.request = request;
        this.settings = settings;
        this.line = line;
        this.namespace = namespace;
        this.requests = new Requests(line, namespace, this::note);
    }

    /** The name of who speaks, in transcripts and variables. */
    public String actor() {
        return request.actor();
    }

    /** The address that a stanza has to be for to come here, whatever else is going on; a full JID or a component's. */
    public abstract String full();

    /** The address that stanzas have to name as their sender; empty where the target puts it in. */
    abstract Optional<String> sender();

    /** What {@code ${...}} stands for in what is sent and awaited. */
    public Variables variables() {
        return request.variables();
    }

    /** Where all is recorded. */
    public Transcript transcript() {
        return request.transcript();
    }

    /** How long this session waits for an answer by default. */
    public Duration timeout() {
        return settings.timeout();
    }

    /** Whether more may come: the peer has not closed its stream, and the connection stands. */
    public boolean isOpen() {
        return !line.endings().isSilent();
    }

    Inbox inbox() {
        return line.inbox();
    }

    EndingWatch endings() {
        return line.endings();
    }

    /** The template of this text, as {@link #await} reads it. */
    public XmlTemplate template(String xml) {
        return XmlTemplate.of(xml, variables(), namespace);
    }

    /**
     * Waits up to {@link #timeout} until the peer has ended stream and TCP connection, and tells how.
     *
     * @return the ending; of kind LEFT_OPEN when it had not ended by then
     */
    public Ending awaitEnding() {
        return awaitEnding(timeout());
    }

    /** Waits so long until the peer has ended stream and TCP connection, and tells how. */
    public Ending awaitEnding(Duration longest) {
        line.endings().awaitOver(longest);
        return ending();
    }

    /** How the stream has ended up to now, without waiting. */
    public Ending ending() {
        return line.endings().ending();
    }

    // ---- saying

    /**
     * Sends XML, after filling in variables.
     *
     * @param xml one or more complete elements, which must be well-formed (IllegalArgumentException otherwise)
     */
    public void send(String xml) {
        String filled = variables().expandXml(xml);
        Fragments.parse(filled, namespace).forEach(this::note);
        line.write(filled);
    }

    private void note(Element element) {
        sent.note(element, transcript().size());
    }

    /** Sends text as it is in UTF-8, whatever it is; nothing is filled in. */
    public void sendRaw(String text) {
        sent.noteRaw(text);
        line.write(text);
    }

    /** Sends bytes as they are. */
    public void sendRaw(byte[] bytes) {
        sent.noteRaw(new String(bytes, StandardCharsets.UTF_8));
        line.write(bytes.clone());
    }

    // ---- hearing

    /**
     * Takes the first thing that matches a template, waiting for it until {@link #timeout} has passed since anything was
     * last done to the target in this case, and for a tenth of it in any event.
     *
     * @param template see {@link org.xmppspec.client.match.XmlTemplate}; what it captures becomes variables
     * @return what was taken; empty when the time was over or the stream had ended
     */
    public Optional<Received> await(String template) {
        return await(template, Patience.left(timeout(), transcript().sinceStimulus()));
    }

    /** Takes the first thing that matches a template, waiting for it so long. */
    public Optional<Received> await(String template, Duration longest) {
        XmlTemplate expected = template(template);
        Map<String, String> captures = new HashMap<>();
        Optional<Received> found = await(
                received -> {
                    MatchResult result = expected.match(received.dom());
                    captures.putAll(result.captures());
                    return result.matches();
                },
                longest);
        variables().setAll(captures);
        return found;
    }

    /** Takes the first thing that fits, waiting for it so long. */
    public Optional<Received> await(Predicate<Received> fits, Duration longest) {
        return line.inbox().await(fits, longest);
    }

    /**
     * Sends a request and takes its result or error, known by its id.
     *
     * @param iq an IQ of type get or set; it is given an id when it has none
     * @throws UnansweredException when none came in time
     */
    public Received request(String iq) {
        return tryRequest(iq)
                .orElseThrow(() ->
                        new UnansweredException("no answer to the request within " + Diagnosis.seconds(timeout()) + " ("
                                + line.endings().ending() + "): " + variables().expandXml(iq)));
    }

    /** Like {@link #request}, but empty when no answer came in time. */
    public Optional<Received> tryRequest(String iq) {
        return requests.ask(variables().expandXml(iq), timeout());
    }

    /**
     * Asks the target's domain for something that it has to answer, with a result or an error.
     *
     * @return whether it has answered
     */
    public boolean ping() {
        String from = sender().map(address -> " from='" + XmlEscaping.attributeValue(address) + "'")
                .orElse("");
        return tryRequest("<iq type='get'" + from + " to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>")
                .isPresent();
    }

    /**
     * Tells a listener what lies there not yet taken, and whatever comes from now on that the session does not take by
     * itself, in order. It is told on the thread that reads the stream, so it must be quick and never wait.
     */
    public void listen(Consumer<Received> listener) {
        line.inbox().listen(listener);
    }

    /** All that has come since the connection stands, taken or not, in order. */
    public List<Received> received() {
        return line.inbox().all();
    }

    /** What has come and was not taken, in order. */
    public List<Received> unconsumed() {
        return line.inbox().unconsumed(0, Integer.MAX_VALUE);
    }

    /** Takes and returns all that lies there. */
    public List<Received> consumeAll() {
        return line.inbox().consumeAll();
    }

    /**
     * What the target itself has answered more than once, of requests that were sent in a part of the traffic; of each the
     * answers after the first. Requests that the set-up makes by itself, and raw text, do not count.
     *
     * @param part which places in the {@link #transcript()} are in that part
     */
    public List<Received> repeatedAnswers(IntPredicate part) {
        return sent.repeated(received(), Conversation::isTarget, part);
    }

    /** Whether the target answers under this address: not that of a resource, which may be another actor. */
    private static boolean isTarget(String from) {
        return !from.contains("/");
    }

    /** Forbids what matches a template, from now on until the stream has closed. */
    public Prohibition forbid(String template) {
        XmlTemplate forbidden = template(template);
        return forbid(
                forbidden.toString(),
                received -> forbidden.match(received.dom()).matches());
    }

    /**
     * Forbids what fits, from now on until the stream has closed.
     *
     * @param words what is forbidden, for a reader
     * @param fits recognises it
     */
    public Prohibition forbid(String words, Predicate<Received> fits) {
        return new Prohibition(words, fits, line.inbox(), transcript().ms());
    }
}
