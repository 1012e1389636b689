package org.xmppspec.server;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** A server with the accounts juliet, romeo and nurse, and clients that are closed after the test. */
public abstract class WireTest {
    private final List<RawClient> clients = new ArrayList<>();
    private ReferenceServer server;

    @BeforeEach
    void startServer() {
        server = ReferenceServer.start(ServerConfig.builder()
                .user("juliet", "juliet")
                .user("romeo", "romeo")
                .user("nurse", "nurse")
                .build());
    }

    @AfterEach
    void stopServer() {
        clients.forEach(RawClient::close);
        server.close();
    }

    /** Returns the server. */
    protected ReferenceServer server() {
        return server;
    }

    /** Connects, with a stream open and nothing else done. */
    protected RawClient connect() {
        return keep(RawClient.connect(server));
    }

    /**
     * Logs in and binds a resource.
     *
     * @param resource localpart, slash, resourcepart
     */
    protected RawClient bind(String resource) {
        return keep(RawClient.bind(server, resource.replace("/", "@localhost/")));
    }

    /**
     * Makes a resource that is interested and available.
     *
     * @param resource localpart, slash, resourcepart
     */
    protected RawClient online(String resource) {
        return keep(RawClient.online(server, resource.replace("/", "@localhost/")));
    }

    private RawClient keep(RawClient client) {
        clients.add(client);
        return client;
    }

    /**
     * Makes the first client's account and the second's see each other's presence, and takes what came of it.
     *
     * @param one a resource that is available
     * @param other a resource of another account that is available
     */
    protected static void befriend(RawClient one, RawClient other) {
        one.send("<presence type='subscribe' to='" + other.bare() + "'/>");
        one.send("<presence type='subscribed' to='" + other.bare() + "'/>");
        one.sync();
        other.send("<presence type='subscribed' to='" + one.bare() + "'/>");
        other.send("<presence type='subscribe' to='" + one.bare() + "'/>");
        other.sync();
        one.sync();
    }

    /**
     * Makes what has been sent so far take its effect, then takes what a client has received, in short form.
     *
     * @param sender whose stanzas are waited for
     * @param receiver who is asked what has come
     * @return one line for each stanza, see {@link #brief}
     */
    protected static List<String> after(RawClient sender, RawClient receiver) {
        List<XmlElement> own = sender.sync();
        List<XmlElement> taken = sender == receiver ? own : receiver.sync();
        return taken.stream().map(WireTest::brief).toList();
    }

    /**
     * Writes the essence of a stanza: {@code presence unavailable romeo/orchard}, {@code message romeo/orchard: hi},
     * {@code push romeo none ask}, {@code message error romeo service-unavailable}.
     *
     * @param stanza the stanza
     */
    protected static String brief(XmlElement stanza) {
        StringBuilder brief = new StringBuilder(stanza.localName());
        if (stanza.child("query", Namespaces.ROSTER).isPresent()
                && stanza.attribute("type").filter("set"::equals).isPresent()) {
            return "push " + item(stanza.child("query", Namespaces.ROSTER).orElseThrow());
        }
        stanza.attribute("type").ifPresent(type -> brief.append(' ').append(type));
        stanza.attribute("from").ifPresent(from -> brief.append(' ').append(local(from)));
        stanza.child("body", Namespaces.CLIENT)
                .ifPresent(body -> brief.append(": ").append(body.text()));
        stanza.child("error", Namespaces.CLIENT)
                .flatMap(XmlElement::firstChild)
                .ifPresent(condition -> brief.append(' ').append(condition.localName()));
        return brief.toString();
    }

    private static String item(XmlElement query) {
        XmlElement item = query.firstChild().orElseThrow();
        StringBuilder brief = new StringBuilder(local(item.attribute("jid").orElseThrow()));
        item.attribute("subscription").ifPresent(state -> brief.append(' ').append(state));
        item.attribute("ask").ifPresent(ask -> brief.append(" ask"));
        item.attribute("approved").ifPresent(approved -> brief.append(" approved"));
        return brief.toString();
    }

    private static String local(String address) {
        return address.replace("@localhost", "");
    }
}
