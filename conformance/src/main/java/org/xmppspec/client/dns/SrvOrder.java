package org.xmppspec.client.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings service records into the order in which they are tried: by priority, by chance according to weight. */
final class SrvOrder {
    private final Random random;

    SrvOrder(Random random) {
        this.random = random;
    }

    List<SrvRecord> order(List<SrvRecord> records) {
        SortedMap<Integer, List<SrvRecord>> byPriority = new TreeMap<>();
        for (SrvRecord record : records) {
            byPriority
                    .computeIfAbsent(record.priority(), priority -> new ArrayList<>())
                    .add(record);
        }
        List<SrvRecord> ordered = new ArrayList<>();
        for (List<SrvRecord> equal : byPriority.values()) {
            while (!equal.isEmpty()) {
                ordered.add(equal.remove(chosen(equal)));
            }
        }
        return ordered;
    }

    /** Chooses one as RFC 2782 says: those of weight 0 first in the line, so that they have a small chance. */
    private int chosen(List<SrvRecord> equal) {
        equal.sort((a, b) -> Boolean.compare(a.weight() > 0, b.weight() > 0));
        int sum = equal.stream().mapToInt(SrvRecord::weight).sum();
        int mark = random.nextInt(sum + 1);
        int running = 0;
        for (int i = 0; i < equal.size(); i++) {
            running += equal.get(i).weight();
            if (running >= mark) {
                return i;
            }
        }
        return equal.size() - 1;
    }
}
