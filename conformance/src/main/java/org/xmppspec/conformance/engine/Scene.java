package org.xmppspec.conformance.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.xmppspec.client.Transcript;

/**
 * What rows of a {@link CaseTable} share that stand on one scene: the same accounts and sessions, one row after the
 * other, in whatever order.
 *
 * <p>Rows share a scene when the column {@code scene} says the same; a row that says nothing there, like every other
 * case, has a scene of its own. Only rows that leave nothing behind may share one, and each has to recognise its own
 * stanzas, by their ids. What a row forbids stays forbidden until the streams of the scene have closed. When a session
 * of the scene has ended, or a row could not be brought to its end, the rows that are left begin again with new accounts
 * and sessions.
 */
public final class Scene {
    private final Stock stock;
    private final List<Runnable> last = new ArrayList<>();

    Scene(Stock stock) {
        this.stock = stock;
    }

    /**
     * Returns what the first row has set up that came here; all others get the same.
     *
     * @param name what it is
     * @param setUp sets it up
     * @param <T> what kind of thing
     */
    public <T> T once(String name, Supplier<T> setUp) {
        return stock.once(name, setUp);
    }

    /**
     * Goes on with this row after all other rows of the scene have done what they do now, for what can be looked at
     * together.
     *
     * @param rest the rest of the row
     */
    public void afterAllRows(Runnable rest) {
        last.add(rest);
    }

    /** Returns the rests of the row, in order. */
    List<Runnable> rests() {
        return List.copyOf(last);
    }

    /** What stands on the scene, and where in the transcript it was brought there. */
    static final class Stock {
        private final Transcript transcript;
        private final Map<String, Object> things = new HashMap<>();
        private final List<Span> spans = new ArrayList<>();

        /** A part of a transcript. */
        record Span(int from, int to) {}

        Stock(Transcript transcript) {
            this.transcript = transcript;
        }

        @SuppressWarnings("unchecked") // what is under a name came from a caller with the same name and type
        private <T> T once(String name, Supplier<T> setUp) {
            if (!things.containsKey(name)) {
                int from = transcript.size();
                things.put(name, setUp.get());
                spans.add(new Span(from, transcript.size()));
            }
            return (T) things.get(name);
        }

        /** Returns where things were brought on the scene. */
        List<Span> spans() {
            return List.copyOf(spans);
        }
    }
}
