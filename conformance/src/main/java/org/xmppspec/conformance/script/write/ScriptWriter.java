package org.xmppspec.conformance.script.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.script.step.Part;

/**
 * Writes a script from what happened. It is told what happens, in order, and what the addresses of the actors are. Whatever
 * came is expected again, with addresses, ids, stamps and the like as variables, captures and placeholders; played against
 * the same target, the script comes to the same verdict. Secrets become variables that the user fills in.
 *
 * <p>May be told by several threads at once.
 */
public final class ScriptWriter {
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> secrets = new ArrayList<>();

    /** The domain of the target, which becomes {@code ${domain}}. */
    public synchronized ScriptWriter domain(String domain) {
        names.put(domain, "domain");
        return this;
    }

    /** A text that must never be seen in the script, such as the password of an account. */
    public synchronized ScriptWriter hide(String secret) {
        secrets.add(secret);
        return this;
    }

    /**
     * An actor came to a stage, for the first time or further than before. What came on the way there is part of connecting
     * and must not be told.
     *
     * @param part who it is
     * @param stage where it is now
     * @param full its full JID, or empty before a resource is bound
     */
    public synchronized ScriptWriter connected(Part part, StreamStage stage, String full) {
        happenings.add(new Happening.Connected(part, stage));
        if (!full.isEmpty()) {
            address(part.name(), full);
        }
        return this;
    }

    /** The newest address of an actor wins; what several resources of an account share is that of the first. */
    private void address(String actor, String full) {
        names.put(full, actor + ".full");
        int slash = full.indexOf('/');
        if (slash >= 0) {
            String bare = full.substring(0, slash);
            names.putIfAbsent(bare, actor + ".bare");
            names.put(full.substring(slash + 1), actor + ".resource");
            if (bare.contains("@")) {
                names.putIfAbsent(bare.substring(0, bare.indexOf('@')), actor + ".user");
            }
        }
    }

    /** An actor sent well-formed XML, which is given as it went out, variables filled in. */
    public synchronized ScriptWriter sent(String actor, String xml) {
        happenings.add(new Happening.Sent(actor, xml));
        return this;
    }

    /** An actor sent text that need not be XML. */
    public synchronized ScriptWriter sentRaw(String actor, String text) {
        happenings.add(new Happening.SentRaw(actor, text));
        return this;
    }

    /** Something came to an actor that its session had not taken by itself. */
    public synchronized ScriptWriter came(String actor, Received received) {
        happenings.add(new Happening.Came(actor, received));
        return this;
    }

    /** An actor closed its stream. */
    public synchronized ScriptWriter closed(String actor) {
        happenings.add(new Happening.Did(actor, "close"));
        return this;
    }

    /** An actor broke its connection off. */
    public synchronized ScriptWriter aborted(String actor) {
        happenings.add(new Happening.Did(actor, "abort"));
        return this;
    }

    /** The target ended an actor's stream. */
    public synchronized ScriptWriter ended(String actor, Ending ending) {
        happenings.add(new Happening.Ended(actor, ending));
        return this;
    }

    /** A statement is taken over as it is, the actor's name in front: {@code expect-nothing <message/>}. */
    public synchronized ScriptWriter typed(String actor, String statement) {
        happenings.add(new Happening.Typed(actor, statement));
        return this;
    }

    /** Whether nothing was told yet. */
    public synchronized boolean isEmpty() {
        return happenings.isEmpty();
    }

    /**
     * Writes the script.
     *
     * @param title what it shows
     */
    public synchronized String script(String title) {
        return new Draft(List.copyOf(happenings), new Values(names), secrets).text(title);
    }
}
