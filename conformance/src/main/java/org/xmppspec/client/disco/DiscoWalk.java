package org.xmppspec.client.disco;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Received;
import org.xmppspec.client.disco.DiscoVisit.Asked;
import org.xmppspec.xmpp.stream.Namespaces;

/**
 * Walks from an entity to its items, to theirs and so on, and asks each who it is and what its items are.
 *
 * <p>It keeps to the domain of the first entity and the domains below that, asks nobody twice, and does not follow long
 * lists to their end (XEP-0030 section 6.2). What is near is asked before what is far. When three have not answered, no
 * others are asked.
 *
 * @param depth how many steps away from the first entity others are asked; 0 asks the first one only
 * @param most how many items of one entity are asked
 * @param mostInAll how many entities are asked in all
 */
public record DiscoWalk(int depth, int most, int mostInAll) {
    private static final int LONG_LIST = 20;
    private static final int MANY = 200;
    private static final int MOST_SILENT = 3;

    /** A walk that goes so deep, with the bounds that a polite client has. */
    public static DiscoWalk toDepth(int depth) {
        return new DiscoWalk(depth, LONG_LIST, MANY);
    }

    /**
     * Walks.
     *
     * @param asker who asks; waits for each answer as long as its time-out is
     * @param start where the walk begins
     * @return the first entity, with the others below it
     */
    public DiscoVisit from(Conversation asker, DiscoItem start) {
        Stop first = new Stop(start, 0);
        first.asked = start.hasValidJid() ? Asked.YES : Asked.NO_ADDRESS;
        Deque<Stop> ahead = new ArrayDeque<>();
        List<DiscoItem> asked = new ArrayList<>();
        int silent = 0;
        ahead.add(first);
        while (!ahead.isEmpty()) {
            Stop stop = ahead.poll();
            if (stop.asked == Asked.YES && asked.size() >= mostInAll) {
                stop.asked = Asked.TOO_MANY;
            } else if (stop.asked == Asked.YES && silent >= MOST_SILENT) {
                stop.asked = Asked.GIVEN_UP;
            }
            if (stop.asked == Asked.YES) {
                asked.add(stop.item);
                stop.ask(asker);
                silent += stop.items.isPresent() ? 0 : 1;
                stop.findItems();
                decide(stop, start.domain(), ahead, asked);
                ahead.addAll(stop.below);
            }
        }
        return first.visit();
    }

    private void decide(Stop parent, String domain, Deque<Stop> ahead, List<DiscoItem> asked) {
        int chosen = 0;
        for (Stop stop : parent.below) {
            boolean known = asked.stream().anyMatch(stop.item::isSameAs)
                    || ahead.stream().anyMatch(other -> other.item.isSameAs(stop.item))
                    || parent.below.stream()
                            .takeWhile(other -> other != stop)
                            .anyMatch(other -> other.item.isSameAs(stop.item));
            stop.asked = decide(stop, domain, known);
            if (stop.asked == Asked.YES && ++chosen > most) {
                stop.asked = Asked.TOO_MANY;
            }
        }
    }

    private Asked decide(Stop stop, String domain, boolean known) {
        if (!stop.item.hasValidJid()) {
            return Asked.NO_ADDRESS;
        }
        if (!isWithin(stop.item.domain(), domain)) {
            return Asked.ELSEWHERE;
        }
        return known ? Asked.ALREADY : stop.depth > depth ? Asked.TOO_DEEP : Asked.YES;
    }

    private static boolean isWithin(String domain, String upper) {
        String one = domain.toLowerCase(Locale.ROOT);
        String other = upper.toLowerCase(Locale.ROOT);
        return one.equals(other) || one.endsWith("." + other);
    }

    /** A place of the walk. */
    private static final class Stop {
        private final DiscoItem item;
        private final int depth;
        private final List<Stop> below = new ArrayList<>();
        private Asked asked = Asked.YES;
        private Optional<Received> info = Optional.empty();
        private Optional<Received> items = Optional.empty();

        private Stop(DiscoItem item, int depth) {
            this.item = item;
            this.depth = depth;
        }

        private void ask(Conversation asker) {
            info = ask(asker, Namespaces.DISCO_INFO);
            if (info.isPresent()) {
                items = ask(asker, Namespaces.DISCO_ITEMS);
            }
        }

        private Optional<Received> ask(Conversation asker, String namespace) {
            asker.variables().set("disco.jid", item.jid()).set("disco.node", item.node());
            String node = item.node().isEmpty() ? "" : " node='${disco.node}'";
            return asker.tryRequest(
                    "<iq type='get' to='${disco.jid}'><query xmlns='" + namespace + "'" + node + "/></iq>");
        }

        private void findItems() {
            items.ifPresent(answer ->
                    DiscoAnswers.items(answer).forEach(found -> below.add(new Stop(found, depth + 1))));
        }

        private DiscoVisit visit() {
            return new DiscoVisit(
                    item, asked, info, items, below.stream().map(Stop::visit).toList());
        }
    }
}
