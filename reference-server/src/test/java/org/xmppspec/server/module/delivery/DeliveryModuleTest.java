package org.xmppspec.server.module.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.server.RawClient;
import org.xmppspec.server.WireTest;

class DeliveryModuleTest extends WireTest {
    private RawClient withPriority(String resource, int priority) {
        RawClient client = bind(resource);
        client.send("<presence><priority>" + priority + "</priority></presence>");
        client.sync();
        return client;
    }

    private static String message(String type, String to) {
        return "<message type='" + type + "' to='" + to + "'><body>soft</body></message>";
    }

    @Test
    void messageGoesToTheHighestPriority() {
        RawClient balcony = withPriority("juliet/balcony", 1);
        RawClient chamber = withPriority("juliet/chamber", 5);
        RawClient garden = withPriority("juliet/garden", 5);
        RawClient romeo = online("romeo/orchard");
        List.of(balcony, chamber).forEach(RawClient::sync);

        romeo.send(message("chat", "juliet@localhost"));
        assertEquals(List.of("message chat romeo/orchard: soft"), after(romeo, chamber));
        assertEquals(List.of("message chat romeo/orchard: soft"), after(romeo, garden));
        assertEquals(List.of(), after(romeo, balcony));
    }

    @Test
    void bareAddressStaysBare() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        romeo.send(message("normal", "juliet@localhost"));

        assertEquals(Optional.of("juliet@localhost"), juliet.await("message").attribute("to"));
    }

    @Test
    void headlineGoesToAllButNegativeResources() {
        RawClient balcony = withPriority("juliet/balcony", -1);
        RawClient chamber = withPriority("juliet/chamber", 0);
        RawClient garden = withPriority("juliet/garden", 5);
        RawClient romeo = online("romeo/orchard");
        List.of(balcony, chamber).forEach(RawClient::sync);

        romeo.send(message("headline", "juliet@localhost"));
        assertEquals(List.of("message headline romeo/orchard: soft"), after(romeo, chamber));
        assertEquals(List.of("message headline romeo/orchard: soft"), after(romeo, garden));
        assertEquals(List.of(), after(romeo, balcony));
    }

    @Test
    void fullAddressServesNegativeAndSilentResources() {
        RawClient balcony = withPriority("juliet/balcony", -1);
        RawClient chamber = bind("juliet/chamber");
        RawClient romeo = online("romeo/orchard");

        for (RawClient client : List.of(balcony, chamber)) {
            romeo.send(message("groupchat", client.full()));
            assertEquals(List.of("message groupchat romeo/orchard: soft"), after(romeo, client));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet@localhost/nowhere", "nobody@localhost", "nobody@localhost/nowhere"})
    void messageForNobodyIsRefused(String to) {
        online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        romeo.send(message("normal", to));
        romeo.send(message("error", to));

        assertEquals(
                List.of("message error " + to.replace("@localhost", "") + " service-unavailable"), after(romeo, romeo));
    }

    @Test
    void groupchatAndErrorsForTheAccountReachNobody() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        romeo.send(message("groupchat", "juliet@localhost"));
        romeo.send(message("error", "juliet@localhost"));

        assertEquals(List.of("message error juliet service-unavailable"), after(romeo, romeo));
        assertEquals(List.of(), after(romeo, juliet));
    }

    @Test
    void requestForMissingResourceIsRefused() {
        assertEquals(
                "iq error romeo/nowhere service-unavailable",
                brief(online("romeo/orchard")
                        .request("<iq type='get' to='romeo@localhost/nowhere'><query xmlns='urn:example:q'/></iq>")));
    }

    @Test
    void presenceForNobodyIsIgnored() {
        RawClient romeo = online("romeo/orchard");
        romeo.send("<presence to='nobody@localhost'/><presence to='nobody@localhost' type='unavailable'/>");

        assertEquals(List.of(), after(romeo, romeo));
    }

    @Test
    void chatForMissingResourceGoesToTheAccount() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        romeo.send(message("chat", "juliet@localhost/nowhere"));

        assertEquals(List.of("message chat romeo/orchard: soft"), after(romeo, juliet));
    }

    @Test
    void requestReachesThoseWhoSharePresenceOnly() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        String request = "<iq type='get' id='q1' to='juliet@localhost/balcony'><query xmlns='urn:example:q'/></iq>";

        romeo.send(request);
        assertEquals(List.of("iq error juliet/balcony service-unavailable"), after(romeo, romeo));
        assertEquals(List.of(), after(romeo, juliet));

        juliet.send("<presence to='romeo@localhost'/>");
        after(juliet, romeo);
        romeo.send(request);
        assertEquals(List.of("iq get romeo/orchard"), after(romeo, juliet));
        juliet.send("<iq type='result' id='q1' to='romeo@localhost/orchard'/>");
        assertEquals(List.of("iq result juliet/balcony"), after(juliet, romeo));
    }

    @Test
    void requestForTheAccountStaysWithTheServer() {
        RawClient juliet = online("juliet/balcony");
        RawClient romeo = online("romeo/orchard");
        befriend(romeo, juliet);

        assertEquals(
                "iq error juliet service-unavailable",
                brief(romeo.request("<iq type='get' to='juliet@localhost'><query xmlns='urn:example:q'/></iq>")));
        assertEquals(List.of(), after(romeo, juliet));
    }

    @Test
    void eachSendersMessagesStayInOrder() {
        RawClient juliet = online("juliet/balcony");
        List<RawClient> senders = List.of(online("romeo/orchard"), online("nurse/kitchen"));
        int count = 300;
        List<CompletableFuture<Void>> running = senders.stream()
                .map(sender -> CompletableFuture.runAsync(() -> IntStream.range(0, count)
                        .forEach(i -> sender.send("<message to='juliet@localhost'><body>" + i + "</body></message>"))))
                .toList();
        running.forEach(CompletableFuture::join);
        senders.forEach(RawClient::sync);

        List<String> received = after(juliet, juliet);
        for (RawClient sender : senders) {
            String from = "message " + sender.full().replace("@localhost", "") + ": ";
            assertEquals(
                    IntStream.range(0, count).mapToObj(i -> from + i).toList(),
                    received.stream().filter(line -> line.startsWith(from)).toList());
        }
    }
}
