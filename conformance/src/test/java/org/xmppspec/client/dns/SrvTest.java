package org.xmppspec.client.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Service records: asked for, read, and brought into order. */
class SrvTest {
    private static final SrvRecord FIRST = new SrvRecord(1, 0, 5222, "a.example.org");
    private static final SrvRecord HEAVY = new SrvRecord(5, 90, 5222, "b.example.org");
    private static final SrvRecord LIGHT = new SrvRecord(5, 10, 5222, "c.example.org");

    @Test
    void readsWhatTheServerAnswers() throws Exception {
        String service = "_xmpp-client._tcp.example.org";
        SrvRecord refusal = new SrvRecord(0, 0, 0, "");
        try (DnsStub dns =
                new DnsStub(Map.of(service, List.of(FIRST), "_xmpps-client._tcp.example.org", List.of(refusal)))) {
            SrvLookup lookup = new SrvLookup(Optional.of("127.0.0.1:" + dns.port()));
            assertEquals(List.of(FIRST), lookup.lookup(service));
            assertEquals(List.of(refusal), lookup.lookup("_xmpps-client._tcp.example.org"));
            assertEquals(List.of(), lookup.lookup("_xmpp-client._tcp.example.net"), "no such name");
        }
    }

    @Test
    void lowPriorityGoesFirst() {
        for (int seed = 0; seed < 20; seed++) {
            List<SrvRecord> ordered = new SrvOrder(new Random(seed)).order(List.of(LIGHT, HEAVY, FIRST));
            assertEquals(FIRST, ordered.get(0));
            assertEquals(3, ordered.size());
        }
    }

    @Test
    void weightDecidesHowOften() {
        Map<SrvRecord, Integer> firsts = new HashMap<>();
        Random random = new Random(42);
        for (int i = 0; i < 1_000; i++) {
            firsts.merge(new SrvOrder(random).order(List.of(LIGHT, HEAVY)).get(0), 1, Integer::sum);
        }
        assertTrue(firsts.get(HEAVY) > 800 && firsts.get(LIGHT) > 50, firsts.toString());
    }
}
