package org.xmppspec.server.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.security.KeyStore;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.xmppspec.server.ReferenceServer;
import org.xmppspec.server.ServerConfig;

/** Smack, a client library that is not ours, uses the reference server. */
@Timeout(60)
class SmackTest {
    private ReferenceServer server;

    @BeforeEach
    void start() {
        server = ReferenceServer.start(ServerConfig.builder()
                .domain("verona.example")
                .user("romeo", "montague")
                .user("juliet", "capulet")
                .build());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void twoClientsShareARosterAndAMessage() throws Exception {
        XMPPTCPConnection romeo = login("romeo", "montague");
        XMPPTCPConnection juliet = login("juliet", "capulet");
        try {
            EntityBareJid julietsAddress = JidCreate.entityBareFrom("juliet@verona.example");
            Roster roster = Roster.getInstanceFor(romeo);
            roster.reloadAndWait();
            roster.createItem(julietsAddress, "Juliet", new String[] {"Capulets"});
            roster.reloadAndWait();
            assertEquals("Juliet", roster.getEntry(julietsAddress).getName());

            ArrayBlockingQueue<Message> received = new ArrayBlockingQueue<>(1);
            ChatManager.getInstanceFor(juliet)
                    .addIncomingListener((from, message, chat) -> assertTrue(received.offer(message)));
            ChatManager.getInstanceFor(romeo).chatWith(julietsAddress).send("soft! what light");

            Message message = received.poll(20, TimeUnit.SECONDS);
            assertNotNull(message, "juliet's client saw no message");
            assertEquals("soft! what light", message.getBody());
            assertEquals("romeo@verona.example", message.getFrom().asBareJid().toString());
        } finally {
            juliet.instantShutdown();
            romeo.instantShutdown();
        }
    }

    private XMPPTCPConnection login(String name, String password) throws Exception {
        XMPPTCPConnection connection = new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain("verona.example")
                .setHostAddress(InetAddress.getLoopbackAddress())
                .setPort(server.port())
                .setUsernameAndPassword(name, password)
                .setResource("smack")
                .setSslContextFactory(this::trustingTheServer)
                .setCustomX509TrustManager(trustManager())
                .build());
        connection.connect().login();
        return connection;
    }

    private SSLContext trustingTheServer() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trustManager()}, null);
            return context;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private X509TrustManager trustManager() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
