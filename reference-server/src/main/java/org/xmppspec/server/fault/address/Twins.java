package org.xmppspec.server.fault.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.xmppspec.server.fault.AddressMatter;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.AddressProfile;

/** Collects faults that break what both specifications of addresses demand, each under its own profile. */
final class Twins {
    /** What the names of faults end with that break RFC 6122. */
    private static final String OLDER = "-stringprep";

    private final List<Fault> faults = new ArrayList<>();

    /** Ids of requirements in one document. */
    record Ids(List<String> ids) {}

    /** Names requirements of RFC 7622, by what follows the document's name. */
    static Ids precis(String... suffixes) {
        return ids("RFC7622-", suffixes);
    }

    /** Names requirements of RFC 6122, by what follows the document's name. */
    static Ids stringprep(String... suffixes) {
        return ids("RFC6122-", suffixes);
    }

    private static Ids ids(String document, String... suffixes) {
        return new Ids(Arrays.stream(suffixes).map(document::concat).toList());
    }

    /** Adds a fault of RFC 7622 and its twin of RFC 6122. */
    Twins both(String name, String summary, Consumer<ModuleContext> hooks, Ids newer, Ids older) {
        return newer(name, summary, hooks, newer).older(name + OLDER, summary, hooks, older);
    }

    /** Adds a fault that breaks RFC 7622 only. */
    Twins newer(String name, String summary, Consumer<ModuleContext> hooks, Ids ids) {
        faults.add(fault(name, summary, hooks, ids));
        return this;
    }

    /** Adds a fault that breaks RFC 6122 only. */
    Twins older(String name, String summary, Consumer<ModuleContext> hooks, Ids ids) {
        faults.add(fault(name, summary, hooks, ids).under(AddressProfile.STRINGPREP));
        return this;
    }

    private static Fault fault(String name, String summary, Consumer<ModuleContext> hooks, Ids ids) {
        return Fault.of(name, summary, hooks, ids.ids().toArray(new String[0]))
                .because("Whoever misreads the part breaks all that is said of it.", AddressMatter.of(ids.ids()));
    }

    /** Gives all that were added. */
    List<Fault> all() {
        return List.copyOf(faults);
    }
}
