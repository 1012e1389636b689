package org.xmppspec.server.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.jid.AddressProfile;

/**
 * A named, deliberate violation of one or a few requirements; it hooks in as any module does.
 *
 * @param name its name, in lower case with hyphens
 * @param requirements ids of the requirements that it breaks
 * @param summary one sentence: what the server does wrong
 * @param hooks registers the hooks that make the server do it
 * @param consequences requirements, or beginnings of their ids with a star behind, that cannot be kept, or not be seen
 *     kept, where these are broken: an observation of one does not find the fault out, and is no surprise
 * @param addresses the rules for addresses of the server that shows it
 */
public record Fault(
        String name,
        List<String> requirements,
        String summary,
        Consumer<ModuleContext> hooks,
        Map<String, Consequence> consequences,
        AddressProfile addresses)
        implements ServerModule {
    /** Checks that nothing is missing and copies the list. */
    public Fault {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(hooks, "hooks");
        Objects.requireNonNull(addresses, "addresses");
        requirements = List.copyOf(requirements);
        consequences = Collections.unmodifiableMap(new LinkedHashMap<>(consequences));
    }

    /**
     * Makes a fault.
     *
     * @param name its name, in lower case with hyphens
     * @param summary one sentence: what the server does wrong
     * @param hooks registers the hooks that make the server do it
     * @param requirements ids of the requirements that it breaks
     * @return the fault
     */
    public static Fault of(String name, String summary, Consumer<ModuleContext> hooks, String... requirements) {
        return new Fault(name, List.of(requirements), summary, hooks, Map.of(), AddressProfile.PRECIS);
    }

    /**
     * Makes the same fault with consequences that demand what is broken in other words.
     *
     * @param ids the requirements that cannot be kept either
     * @return the fault
     */
    public Fault andSo(String... ids) {
        return because("It demands the same of what is broken.", List.of(ids));
    }

    /**
     * Makes the same fault with further consequences.
     *
     * @param reason why they cannot be kept, or not be seen kept, as a sentence
     * @param ids the requirements; those that are broken anyway are passed over
     * @return the fault
     */
    public Fault because(String reason, List<String> ids) {
        return because(new Consequence(reason, List.of()), ids);
    }

    /**
     * Makes the same fault with further consequences that show themselves in a certain way.
     *
     * @param consequence why they cannot be kept, or not be seen kept, and how that is recognised
     * @param ids the requirements; those that are broken anyway are passed over
     * @return the fault
     */
    public Fault because(Consequence consequence, List<String> ids) {
        Map<String, Consequence> more = new LinkedHashMap<>(consequences);
        ids.stream().filter(id -> !requirements.contains(id)).forEach(id -> more.putIfAbsent(id, consequence));
        return new Fault(name, requirements, summary, hooks, more, addresses);
    }

    /**
     * Makes the same fault, to be shown by a server with certain rules for addresses.
     *
     * @param profile the rules
     * @return the fault
     */
    public Fault under(AddressProfile profile) {
        return new Fault(name, requirements, summary, hooks, consequences, profile);
    }

    /**
     * Says why a requirement that the fault does not break cannot be kept, or not be seen kept, either.
     *
     * @param requirement its id
     * @param seen what was expected and what came
     * @return the reason, empty when there is none
     */
    public Optional<String> explains(String requirement, String seen) {
        return consequences.entrySet().stream()
                .filter(entry -> covers(entry.getKey(), requirement))
                .map(Map.Entry::getValue)
                .filter(consequence -> consequence.shows(seen))
                .map(Consequence::reason)
                .findFirst();
    }

    private static boolean covers(String pattern, String requirement) {
        return pattern.endsWith("*")
                ? requirement.startsWith(pattern.substring(0, pattern.length() - 1))
                : requirement.equals(pattern);
    }

    @Override
    public void start(ModuleContext server) {
        hooks.accept(server);
    }
}
