package org.xmppspec.server.address;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.ServerConfigBuilder;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** A server of one address profile with the accounts juliet and romeo, and its clients. */
final class AddressServer implements AutoCloseable {
    /** Written in a way that both profiles prepare to {@code juliet@localhost}. */
    static final String JULIET = "\uFF2AULIET@LOCALHOST.";

    private final List<RawClient> clients = new ArrayList<>();
    private final ReferenceServer server;

    private AddressServer(ReferenceServer server) {
        this.server = server;
    }

    static AddressServer start(AddressProfile profile) {
        return start(profile, config -> config);
    }

    static AddressServer start(AddressProfile profile, UnaryOperator<ServerConfigBuilder> settings) {
        ServerConfigBuilder config = ServerConfig.builder()
                .addressProfile(profile)
                .user("juliet", "juliet")
                .user("romeo", "romeo");
        return new AddressServer(ReferenceServer.start(settings.apply(config).build()));
    }

    ReferenceServer server() {
        return server;
    }

    RawClient connect() {
        return keep(RawClient.connect(server));
    }

    RawClient online(String resource) {
        return keep(RawClient.online(server, resource.replace("/", "@localhost/")));
    }

    /** Logs in with PLAIN and has the features of the stream that follows waiting. */
    RawClient authenticated(String user) {
        RawClient client = connect();
        client.await("features");
        client.authenticate(user, user);
        client.openStream();
        client.await("features");
        return client;
    }

    private RawClient keep(RawClient client) {
        clients.add(client);
        return client;
    }

    /** Gives the type and the condition of a stanza error. */
    static String error(XmlElement stanza) {
        XmlElement error = stanza.child("error", Namespaces.CLIENT).orElseThrow();
        return error.attribute("type").orElseThrow() + " "
                + error.firstChild().orElseThrow().localName();
    }

    @Override
    public void close() {
        clients.forEach(RawClient::close);
        server.close();
    }
}
