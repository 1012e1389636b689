package org.xmppspec.cli.shell.traffic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.xmppspec.cli.shell.screen.Screen;
import org.xmppspec.client.Transcript.Entry;
import org.xmppspec.client.TranscriptTap.Live;

/**
 * Shows traffic as it happens: keeps all of it, shows what the filter lets through, and of a flood only so much that the
 * screen stays of use. Called by the tap's thread; its settings may be changed by others.
 */
public final class TrafficView implements Consumer<Live> {
    private static final int MOST_CHARACTERS = 8 << 10;
    private static final int MOST_ITEMS_A_SECOND = 250;
    private static final int MOST_CHARACTERS_A_SECOND = 400_000;
    private static final long SECOND = 1000;

    private final Screen screen;
    private final ItemText text;
    private final TrafficLog log;
    private final Consumer<Item> onItem;
    private final RoundTrips roundTrips = new RoundTrips();
    private final Map<List<Object>, Splitter> splitters = new HashMap<>();
    private TrafficFilter filter = TrafficFilter.NONE;
    private Form form = Form.PRETTY;
    private int number;
    private long hidden;
    private long window;
    private int shownInWindow;
    private int charactersInWindow;
    private long heldBack;

    /**
     * Makes one.
     *
     * @param log keeps everything
     * @param onItem is told of everything, shown or not, before it is shown
     */
    public TrafficView(Screen screen, TrafficLog log, Consumer<Item> onItem) {
        this.screen = screen;
        this.text = new ItemText(screen);
        this.log = log;
        this.onItem = onItem;
    }

    @Override
    public synchronized void accept(Live live) {
        Entry entry = live.entry();
        Splitter splitter = splitters.computeIfAbsent(
                List.of(live.connection(), entry.direction(), entry.tls()), flow -> new Splitter());
        long missed = live.missed() + entry.omitted();
        if (live.missed() > 0) {
            splitter.flush().forEach(piece -> item(entry, piece, 0));
        }
        for (Piece piece : splitter.add(entry.data())) {
            item(entry, piece, missed);
            missed = 0;
        }
        if (missed > 0) {
            item(entry, new Piece(Piece.Kind.OTHER, ""), missed);
        }
    }

    private void item(Entry entry, Piece piece, long missed) {
        Item bare = new Item(
                ++number,
                entry.ms(),
                entry.direction(),
                entry.actor(),
                entry.tls(),
                piece,
                OptionalLong.empty(),
                missed);
        OptionalLong trip = piece.kind() == Piece.Kind.ELEMENT
                ? roundTrips.note(entry.direction(), entry.actor(), entry.ms(), bare.outline())
                : OptionalLong.empty();
        Item item = new Item(number, entry.ms(), entry.direction(), entry.actor(), entry.tls(), piece, trip, missed);
        log.add(item);
        onItem.accept(item);
        show(item);
    }

    private void show(Item item) {
        if (form == Form.OFF || !filter.shows(item)) {
            hidden++;
            return;
        }
        if (item.ms() / SECOND != window) {
            window = item.ms() / SECOND;
            shownInWindow = 0;
            charactersInWindow = 0;
            tellHeldBack();
        }
        if (shownInWindow >= MOST_ITEMS_A_SECOND || charactersInWindow >= MOST_CHARACTERS_A_SECOND) {
            heldBack++;
            return;
        }
        String shown = text.of(item, form, MOST_CHARACTERS);
        shownInWindow++;
        charactersInWindow += shown.length();
        screen.print(shown);
    }

    /** Says how much was held back, if something was; to be called before somebody is asked for a line. */
    public synchronized void tellHeldBack() {
        if (heldBack > 0) {
            long some = heldBack;
            heldBack = 0;
            screen.print("... " + some + " pieces came too fast to be shown; search and show have them");
        }
    }

    /** Writes an item as it would be shown. */
    public String text(Item item, Form as, int longest) {
        return text.of(item, as, longest);
    }

    /** Shows only what this filter lets through from now on, and begins to count anew what it hides. */
    public synchronized void filter(TrafficFilter wanted) {
        filter = wanted;
        hidden = 0;
    }

    /** What is let through. */
    public synchronized TrafficFilter filter() {
        return filter;
    }

    /** How many pieces the filter has hidden. */
    public synchronized long hidden() {
        return hidden;
    }

    /** How content is shown. */
    public synchronized Form form() {
        return form;
    }

    /** Shows content so from now on. */
    public synchronized void form(Form wanted) {
        form = wanted;
    }

    /** Which stanza answers which. */
    public boolean hasUnanswered(String actor) {
        return roundTrips.unanswered(actor) > 0;
    }

    /** Forgets the open questions of a session that has ended. */
    public void ended(String actor) {
        roundTrips.forget(actor);
    }
}
