package org.xmppspec.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xmppspec.server.ReferenceServer;

/** RFC 6120 sections 10.1 and 13.12: order, floods and peers that do not read. */
class LoadTest {
    private static final Pattern NUMBER = Pattern.compile("<body>(\\w+)-(\\d+)</body>");

    private static void flood(Wire sender, String name, int messages, String recipient) {
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < messages; i++) {
            batch.append("<message to='").append(recipient).append("'><body>").append(name);
            batch.append('-').append(i).append("</body></message>");
        }
        sender.send(batch.toString());
    }

    @Test
    void keepsTheOrderBetweenEachSenderAndARecipient() {
        int messages = 2_000;
        List<String> senders = List.of("one", "two", "three", "four");
        try (ReferenceServer server = Servers.start(config -> config.threads(4));
                Wire juliet = Wire.bound(server, "juliet", "balcony")) {
            List<CompletableFuture<Void>> floods = new ArrayList<>();
            List<Wire> wires = new ArrayList<>();
            for (String name : senders) {
                Wire wire = Wire.bound(server, "romeo", name);
                wires.add(wire);
                floods.add(CompletableFuture.runAsync(() -> flood(wire, name, messages, "juliet@localhost/balcony")));
            }
            assertInOrder(juliet, senders, messages);
            floods.forEach(CompletableFuture::join);
            wires.forEach(Wire::close);
        }
    }

    private static void assertInOrder(Wire recipient, List<String> senders, int messages) {
        Map<String, Integer> next = new HashMap<>();
        for (int i = 0; i < senders.size() * messages; i++) {
            Matcher matcher = NUMBER.matcher(recipient.until("</message>"));
            assertTrue(matcher.find());
            int number = next.getOrDefault(matcher.group(1), 0);
            assertEquals(number, Integer.parseInt(matcher.group(2)));
            next.put(matcher.group(1), number + 1);
        }
        senders.forEach(sender -> assertEquals(messages, next.get(sender)));
    }

    @Test
    void cutsAPeerThatDoesNotReadAndNobodyElse() {
        String large = "x".repeat(100_000);
        try (ReferenceServer server = Servers.start(config -> config.writeBuffer(1 << 20));
                Wire deaf = Wire.bound(server, "romeo", "deaf");
                Wire romeo = Wire.bound(server, "romeo", "garden");
                Wire juliet = Wire.bound(server, "juliet", "balcony")) {
            boolean gone = false;
            for (int i = 0; i < 1_000 && !gone; i++) {
                romeo.send("<message id='m' to='romeo@localhost/deaf'><body>" + large + "</body></message>");
                gone = romeo.sync().contains("<service-unavailable ");
            }

            assertTrue(gone, "The session that did not read is still there.");
            assertTrue(deaf.toEnd().startsWith("<message "));
            juliet.sync();
        }
    }

    @Test
    void cutsAPeerThatFloodsAndDoesNotRead() {
        try (ReferenceServer server = Servers.start(config -> config.writeBuffer(1 << 16));
                Wire flooder = Wire.bound(server, "romeo", "garden");
                Wire juliet = Wire.bound(server, "juliet", "balcony")) {
            CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 200; i++) {
                    flood(flooder, "x", 1_000, "nobody@localhost");
                }
            });

            assertTrue(flood.handle((done, failure) -> failure != null).join(), "The flooder was not cut.");
            juliet.sync();
        }
    }
}
