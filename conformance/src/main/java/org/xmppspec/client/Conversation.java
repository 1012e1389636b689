package org.xmppspec.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xmppspec.client.match.MatchResult;
import org.xmppspec.client.match.Variables;
import org.xmppspec.client.match.XmlTemplate;
import org.xmppspec.client.xml.Fragments;

/** What can be said to a peer and heard from it over one stream, whatever stage and role the stream has. */
public abstract class Conversation {
    final SessionRequest request;
    final ConnectSettings settings;
    final StreamLink link;
    private final Requests requests;

    Conversation(SessionRequest request, ConnectSettings settings, StreamLink link) {
        this.request = request;
        this.settings = settings;
        this.link = link;
        this.requests = new Requests(link, settings.role().contentNamespace());
    }

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
        return !link.endings().isSilent();
    }

    Inbox inbox() {
        return link.inbox();
    }

    private XmlTemplate template(String xml) {
        return XmlTemplate.of(xml, variables(), settings.role().contentNamespace());
    }

    // ---- saying

    /**
     * Sends XML, after filling in variables.
     *
     * @param xml one or more complete elements, which must be well-formed (IllegalArgumentException otherwise)
     */
    public void send(String xml) {
        String filled = variables().expandXml(xml);
        Fragments.parse(filled, settings.role().contentNamespace());
        link.write(filled);
    }

    /** Sends text as it is in UTF-8, whatever it is; nothing is filled in. */
    public void sendRaw(String text) {
        link.write(text);
    }

    /** Sends bytes as they are. */
    public void sendRaw(byte[] bytes) {
        link.write(bytes.clone());
    }

    // ---- hearing

    /** From now on keeps what comes as it is, and does not read it as XML; for what is said where TLS is expected. */
    public void readAsBytes() {
        link.unread().begin();
    }

    /** What has come since {@link #readAsBytes}, of very much the beginning. */
    public byte[] bytes() {
        return link.unread().kept();
    }

    /**
     * Waits up to {@link #timeout} until what has come since {@link #readAsBytes} is enough.
     *
     * @param enough tells of all that has come whether it is
     * @return all that has come, enough or not
     */
    public byte[] awaitBytes(Predicate<byte[]> enough) {
        link.inbox().awaitCondition(() -> enough.test(bytes()), timeout());
        return bytes();
    }

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
        return link.inbox().await(fits, longest);
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
                                + link.endings().ending() + "): " + variables().expandXml(iq)));
    }

    /** Like {@link #request}, but empty when no answer came in time. */
    public Optional<Received> tryRequest(String iq) {
        return requests.ask(variables().expandXml(iq), timeout());
    }

    /** Whether, where TLS stood or was being negotiated, something came that is no TLS record. */
    public boolean heardOutsideTls() {
        return link.heardOutsideTls();
    }

    /** All that has come since the connection stands, taken or not, in order. */
    public List<Received> received() {
        return link.inbox().all();
    }

    /** What has come and was not taken, in order. */
    public List<Received> unconsumed() {
        return link.inbox().unconsumed(0, Integer.MAX_VALUE);
    }

    /** Takes and returns all that lies there. */
    public List<Received> consumeAll() {
        return link.inbox().consumeAll();
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
        return new Prohibition(words, fits, link.inbox(), transcript().ms());
    }
}
