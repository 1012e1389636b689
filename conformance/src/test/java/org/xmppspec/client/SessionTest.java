package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xmppspec.client.PlainServer.FULL;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.Ending.Kind;
import org.xmppspec.client.Transcript.Direction;
import org.xmppspec.client.Transcript.Entry;

/** What a session says, hears and answers, against a peer that follows a script. */
class SessionTest {
    private static final String PING = "<iq type='get' id='p1' from='example.org'><ping xmlns='urn:xmpp:ping'/></iq>";

    /** What a test does with a session. */
    private interface Conversation {
        void hold(XmppSession romeo) throws Exception;
    }

    private static SessionRequest.Builder romeo(StreamStage stage) {
        return SessionRequest.builder("romeo", stage).account(PlainServer.ROMEO);
    }

    /** Opens a session with a peer, lets it talk, and closes it. */
    private static void talk(ScriptedPeer peer, SessionRequest request, Conversation conversation) throws Exception {
        try (peer;
                Connector connector = new Connector(peer.settings().build());
                XmppSession session = connector.open(request)) {
            conversation.hold(session);
        }
    }

    private static void online(ScriptedPeer.Script then, Conversation conversation) throws Exception {
        talk(PlainServer.online(then), romeo(StreamStage.ONLINE).build(), conversation);
    }

    @Test
    void goesOnlineAndKnowsWhoItIs() throws Exception {
        online(PlainServer::bye, session -> {
            assertEquals(StreamStage.ONLINE, session.stage());
            assertEquals(FULL, session.full());
            assertEquals("romeo@example.org", session.bare());
            assertEquals("orchard", session.resource());
            assertEquals("i1", session.peerHeader().attribute("id"));
            assertTrue(session.peerHeader().raw().startsWith("<stream:stream "));
            assertEquals("features", session.features().getLocalName());
            assertTrue(session.roster().isPresent());
            assertEquals(FULL, session.variables().expand("${romeo.full}"));
            assertEquals(
                    "romeo@example.org romeo orchard example.org",
                    session.variables().expand("${romeo.bare} ${romeo.user} ${romeo.resource} ${domain}"));
            assertEquals(List.of(), session.unconsumed(), "negotiation leaves nothing in the inbox");
        });
    }

    @Test
    void closesAsItShouldAndDoesNotWaitForTcp() throws Exception {
        try (ScriptedPeer peer = PlainServer.online(line -> {
                    PlainServer.bye(line);
                    line.hearEnd();
                });
                Connector connector = new Connector(peer.settings().build())) {
            XmppSession session = connector.open(romeo(StreamStage.ONLINE).build());
            session.close();
            session.close();
            Ending ending = session.awaitEnding();
            assertEquals(Kind.CLOSED, ending.kind());
            assertFalse(ending.tcpClosed(), ending.toString());
        }
    }

    @Test
    void seesHowThePeerClosesWhenItLooks() throws Exception {
        online(PlainServer::bye, session -> {
            session.sendClosingTag();
            Ending ending = session.awaitEnding();
            assertTrue(ending.closingTag() && ending.tcpClosed(), ending.toString());
        });
    }

    @Test
    void stopsAtTheStageThatIsAskedForAndGoesOnWhenTold() throws Exception {
        talk(PlainServer.online(PlainServer::bye), romeo(StreamStage.TCP).build(), session -> {
            assertEquals(StreamStage.TCP, session.stage());
            assertThrows(IllegalStateException.class, session::peerHeader);
            assertEquals(List.of(), session.transcript().entries());
            for (StreamStage next : List.of(StreamStage.STREAM, StreamStage.FEATURES, StreamStage.TLS)) {
                session.advance(next);
                assertEquals(next, session.stage());
            }
            session.advance(StreamStage.SASL);
            assertThrows(IllegalStateException.class, session::full);
            session.advance(StreamStage.BIND);
            session.advance(StreamStage.ONLINE);
            assertEquals(StreamStage.ONLINE, session.stage());
        });
    }

    @Test
    void takesEveryStepByHand() throws Exception {
        talk(PlainServer.online(PlainServer::bye), romeo(StreamStage.TCP).build(), session -> {
            session.openStream("<stream:stream to='${domain}' version='1.0' xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams'>");
            session.awaitFeatures();
            assertEquals(StreamStage.FEATURES, session.stage());
            SaslOutcome outcome = session.authenticate(SaslAttempt.with("PLAIN").password("another"));
            assertTrue(outcome.succeeded());
            session.openStream();
            session.awaitFeatures();
            assertEquals(StreamStage.SASL, session.stage());
            assertEquals("result", session.bind("orchard").attribute("type"));
            session.goOnline();
            assertEquals(StreamStage.ONLINE, session.stage());
        });
    }

    @Test
    void awaitsTemplatesInOrderAndCaptures() throws Exception {
        online(
                line -> {
                    line.say("<message id='a'><body>one</body></message><message id='b'><body>two</body></message>");
                    PlainServer.bye(line);
                },
                session -> {
                    Received two = session.await("<message id='${capture:second}'><body>two</body></message>")
                            .orElseThrow();
                    assertEquals("<message id='b'><body>two</body></message>", two.raw());
                    assertEquals("b", session.variables().expand("${second}"));
                    assertEquals("a", session.await("<message/>").orElseThrow().attribute("id"));
                    assertTrue(session.await("<message/>", Duration.ZERO).isEmpty());
                });
    }

    @Test
    void waitingEndsWithTheStream() throws Exception {
        online(
                line -> line.say(ScriptedPeer.CLOSE),
                session -> assertTrue(
                        session.await("<message/>", Duration.ofDays(1)).isEmpty()));
    }

    @Test
    void sendsOnlyWhatIsWellFormedUnlessRaw() throws Exception {
        online(
                line -> {
                    String heard = line.hear("<broken>");
                    assertTrue(heard.contains("<message to='romeo@example.org/orchard'/>"), heard);
                },
                session -> {
                    assertThrows(IllegalArgumentException.class, () -> session.send("<message>"));
                    assertThrows(IllegalArgumentException.class, () -> session.send("hello"));
                    session.send("<message to='${romeo.full}'/>");
                    session.sendRaw("<broken>");
                    session.awaitEnding();
                });
    }

    @Test
    void findsTheAnswerToARequest() throws Exception {
        online(
                line -> {
                    String first = line.hear("</iq>");
                    line.say("<iq type='get' id='" + PlainServer.id(first) + "' from='a@b'><x xmlns='y'/></iq>");
                    line.say("<iq type='result' id='other'/><iq type='error' id='" + PlainServer.id(first) + "'/>");
                    String second = line.hear("</iq>");
                    assertEquals("mine", PlainServer.id(second));
                    line.say("<iq type='result' id='mine'/>");
                    PlainServer.bye(line);
                },
                session -> {
                    assertEquals(
                            "error",
                            session.request("<iq type='get'><x xmlns='y'/></iq>")
                                    .attribute("type"));
                    Received second = session.request("<iq id='mine' type='get'><x xmlns='y'/></iq>");
                    assertEquals("mine", second.attribute("id"));
                });
    }

    @Test
    void saysWhenARequestIsNotAnswered() throws Exception {
        online(
                line -> {
                    line.hear("</iq>");
                    line.fin();
                },
                session -> {
                    String iq = "<iq type='get'><x xmlns='y'/></iq>";
                    String sentence = assertThrows(UnansweredException.class, () -> session.request(iq))
                            .getMessage();
                    assertTrue(sentence.contains("no closing tag") && sentence.contains(iq), sentence);
                });
    }

    @Test
    void answersPingsRosterPushesAndUnknownRequestsByItself() throws Exception {
        online(
                line -> {
                    line.say(PING);
                    assertTrue(line.hear("/>").contains("type='result' id='p1' to='example.org'"));
                    line.say("<iq type='set' id='r1'><query xmlns='jabber:iq:roster'><item jid='a@b'/></query></iq>");
                    assertTrue(line.hear("/>").contains("type='result' id='r1'"));
                    line.say("<iq type='get' id='v1' from='example.org'><query xmlns='jabber:iq:version'/></iq>");
                    assertTrue(line.hear("</iq>").contains("service-unavailable"));
                    line.say(
                            "<iq type='get' id='v2' from='juliet@example.org/x'><query xmlns='jabber:iq:version'/></iq>"
                                    + "<iq type='set' id='r2' from='juliet@example.org'><query xmlns='jabber:iq:roster'/></iq>"
                                    + "<message id='last'/>");
                    assertEquals(
                            ScriptedPeer.CLOSE, line.hear(ScriptedPeer.CLOSE), "requests of others are left alone");
                    line.say(ScriptedPeer.CLOSE);
                },
                session -> {
                    assertTrue(session.await("<iq type='set' id='r1'/>").isPresent(), "a push can still be seen");
                    assertTrue(session.await("<message id='last'/>").isPresent());
                    assertTrue(session.unconsumed().stream()
                            .noneMatch(came -> came.attribute("id").equals("p1")));
                    assertTrue(session.received().stream()
                            .anyMatch(came -> came.attribute("id").equals("p1")));
                });
    }

    @Test
    void answersNothingWhenPassive() throws Exception {
        ScriptedPeer peer = PlainServer.boundThen(line -> {
            line.say(PING + ScriptedPeer.CLOSE);
            line.hearEnd();
            assertFalse(line.heard().contains("id='p1'"), line.heard());
            assertTrue(
                    line.heard().endsWith(ScriptedPeer.CLOSE), "only its own close, when told to, not " + line.heard());
        });
        talk(peer, romeo(StreamStage.BIND).passive().build(), session -> {
            assertTrue(session.await("<iq id='p1'/>").isPresent());
            assertTrue(session.await("<iq/>").isEmpty(), "the closing tag has come");
            assertFalse(session.transcript().entries().stream()
                    .anyMatch(e -> e.direction() == Direction.OUT && e.data().contains(ScriptedPeer.CLOSE)));
        });
    }

    @Test
    void canBeToldToAnswerSomeThingsOnly() throws Exception {
        ScriptedPeer peer = PlainServer.boundThen(line -> {
            line.say(PING.replace("p1", "p2").replace("ping", "other") + PING);
            assertTrue(line.hear("/>").contains("p1"));
            PlainServer.bye(line);
        });
        SessionRequest request =
                romeo(StreamStage.BIND).answering(Set.of(AutomaticAnswer.PING)).build();
        talk(peer, request, session -> assertTrue(session.await("<iq id='p2'/>").isPresent()));
    }

    @Test
    void aProhibitionSeesWhatComesLate() throws Exception {
        CountDownLatch forbidden = new CountDownLatch(1);
        online(
                line -> {
                    line.await(forbidden);
                    line.say("<message id='wanted'/><message id='late'><body>x</body></message>");
                    PlainServer.bye(line);
                },
                session -> {
                    Prohibition prohibition = session.forbid("<message/>");
                    assertEquals(List.of(), prohibition.breaches());
                    forbidden.countDown();
                    assertTrue(session.await("<message id='wanted'/>").isPresent());
                    session.close();
                    List<Prohibition.Breach> breaches = prohibition.breaches();
                    assertEquals(1, breaches.size(), "what was awaited is no breach");
                    assertEquals("late", breaches.get(0).received().attribute("id"));
                    assertTrue(breaches.get(0).lateMs() >= 0);
                });
    }

    @Test
    void aMarkerStandsInOrderAndIsNeverSeen() throws Exception {
        online(
                line -> {
                    line.say("<message id='before'/>");
                    String marker = line.hear("</message>");
                    line.say(marker.replace("<message ", "<message from='" + FULL + "' "));
                    line.say("<message id='after'/>");
                    PlainServer.bye(line);
                },
                session -> {
                    Fence.Result result = Fence.marker(session, session);
                    assertTrue(result.arrived());
                    assertEquals(1, result.before().size());
                    assertEquals("before", result.before().get(0).attribute("id"));
                    assertTrue(session.await("<message id='after'/>").isPresent());
                    assertEquals(1, session.unconsumed().size());
                });
    }

    @Test
    void aMarkerThatBouncesHasNotArrived() throws Exception {
        online(
                line -> {
                    String marker = line.hear("</message>");
                    line.say(marker.replace("type='chat'", "type='error'"));
                    line.fin();
                },
                session -> {
                    assertFalse(Fence.marker(session, session).arrived());
                    assertEquals(List.of(), session.unconsumed());
                });
    }

    @Test
    void recordsEverythingAndMasksThePassword() throws Exception {
        online(PlainServer::bye, session -> {
            List<Entry> entries = session.transcript().entries();
            assertTrue(entries.stream().allMatch(e -> e.actor().equals("romeo") && !e.tls()));
            assertTrue(entries.get(0).data().startsWith("<?xml version='1.0'?><stream:stream "));
            assertTrue(entries.stream().anyMatch(e -> e.data().matches("<auth .*>\\[masked: \\d+ characters]</auth>")));
            assertTrue(entries.stream()
                    .anyMatch(e -> e.direction() == Direction.IN && e.data().contains("<jid>")));
        });
    }

    @Test
    void resourcesAreUniqueUnlessChosen() {
        String one = romeo(StreamStage.BIND).build().resource().orElseThrow();
        String other = romeo(StreamStage.BIND).build().resource().orElseThrow();
        assertFalse(one.equals(other));
        assertTrue(romeo(StreamStage.BIND).resource("").build().resource().isEmpty());
    }
}
