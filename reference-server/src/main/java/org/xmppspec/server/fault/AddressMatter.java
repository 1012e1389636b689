package org.xmppspec.server.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xmppspec.xmpp.jid.JidPart;

/**
 * What the specifications say about addresses, in groups: who misreads one part cannot keep the other sentences about that
 * part either, but those about the other parts he can.
 */
public final class AddressMatter {
    private static final List<String> ANY_PART = List.of(
            "RFC7622-4-1",
            "RFC7622-5-1",
            "RFC6122-2.1-1",
            "RFC6122-2.1-2",
            "RFC6122-3-1",
            "RFC6120-8.3.3.8-DEF",
            "RFC6120-8.3.3.8-1");

    private static final Map<JidPart, List<String>> BY_PART = Map.of(
            JidPart.DOMAINPART,
            List.of(
                    "RFC7622-3.2-1",
                    "RFC7622-3.2-3",
                    "RFC7622-3.2-4",
                    "RFC7622-3.2-5",
                    "RFC7622-3.2.1-1",
                    "RFC7622-3.2.2-1",
                    "RFC7622-3.2.3-1",
                    "RFC6122-2.2-1",
                    "RFC6122-2.2-3",
                    "RFC6122-2.2-4",
                    "RFC6122-2.2-5",
                    "RFC6122-2.2-6",
                    "RFC6122-2.2-9"),
            JidPart.LOCALPART,
            List.of("RFC7622-3.3-1", "RFC7622-3.3-2", "RFC6122-2.3-1", "RFC6122-2.3-2", "RFC6122-2.3-3"),
            JidPart.RESOURCEPART,
            List.of("RFC7622-3.4-2", "RFC7622-3.4-3", "RFC6122-2.4-1", "RFC6122-2.4-2", "RFC6122-2.4-3"));

    private AddressMatter() {}

    /** Lists all sentences that speak of addresses. */
    public static List<String> all() {
        return of(part -> true);
    }

    /**
     * Lists the sentences on the same matter as some others.
     *
     * @param ids sentences about addresses; those of one part lead to that part, those of none to all
     */
    public static List<String> of(List<String> ids) {
        Predicate<JidPart> named = part -> BY_PART.get(part).stream().anyMatch(ids::contains);
        List<String> narrow = of(named);
        return narrow.size() == ANY_PART.size() ? all() : narrow;
    }

    private static List<String> of(Predicate<JidPart> which) {
        List<String> matter = new ArrayList<>(ANY_PART);
        for (JidPart part : JidPart.values()) {
            if (which.test(part)) {
                matter.addAll(BY_PART.get(part));
            }
        }
        return matter;
    }
}
