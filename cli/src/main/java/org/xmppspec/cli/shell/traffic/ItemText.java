package org.xmppspec.cli.shell.traffic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xmppspec.cli.shell.screen.Screen;
import org.xmppspec.cli.shell.screen.Visible;
import org.xmppspec.cli.shell.xml.Paint;
import org.xmppspec.cli.shell.xml.Paint.Role;
import org.xmppspec.cli.shell.xml.PrettyXml;
import org.xmppspec.client.Transcript.Direction;

/** Writes an item for a person. */
public final class ItemText {
    private static final int HEX_ROW = 16;
    private static final int MARGIN = 4;
    private static final String INDENT = " ".repeat(MARGIN);

    private final Paint paint;
    private final int width;

    /** Makes one for the colours and the width of a screen. */
    public ItemText(Screen screen) {
        paint = screen.paint();
        width = screen.width();
    }

    /**
     * Writes an item.
     *
     * @param item what is shown
     * @param form how
     * @param longest how many characters of the content are shown at most
     */
    public String of(Item item, Form form, int longest) {
        if (form == Form.JSON) {
            return JsonItem.of(item);
        }
        String text = item.piece().text();
        boolean cut = text.length() > longest;
        String shown = cut ? text.substring(0, longest) : text;
        List<String> lines = content(item, shown, form);
        if (cut) {
            lines = new ArrayList<>(lines);
            lines.add(paint.as(
                    Role.DIM,
                    "... " + (text.length() - longest) + " characters more; show " + item.number() + " shows all"));
        }
        String head = head(item);
        boolean oneLine = lines.size() == 1
                && Math.min(shown.strip().length(), longest) + plainHead(item).length() <= width;
        return oneLine ? head + " " + lines.get(0) : head + "\n" + INDENT + String.join("\n" + INDENT, lines);
    }

    private List<String> content(Item item, String text, Form form) {
        return switch (form) {
            case HEX -> hex(text);
            case RAW -> List.of(Visible.of(text));
            default -> pretty(item, Visible.of(text));
        };
    }

    private List<String> pretty(Item item, String text) {
        return switch (item.piece().kind()) {
            case SPACE -> List.of(paint.as(Role.DIM, "[white space: " + text.length() + " characters]"));
            case ELEMENT, HEADER, CLOSING, OTHER -> PrettyXml.lines(text, paint, Math.max(40, width - MARGIN));
        };
    }

    private String head(Item item) {
        Role role = item.direction() == Direction.OUT ? Role.OUT : Role.IN;
        return paint.as(Role.DIM, "#" + item.number()) + " " + paint.as(role, arrow(item) + " " + item.actor()) + " "
                + paint.as(Role.DIM, times(item));
    }

    private static String plainHead(Item item) {
        return "#" + item.number() + " " + arrow(item) + " " + item.actor() + " " + times(item) + " ";
    }

    private static String arrow(Item item) {
        return item.direction() == Direction.OUT ? "->" : "<-";
    }

    private static String times(Item item) {
        String at = String.format(Locale.ROOT, "%.3fs", item.ms() / 1000.0);
        String trip = item.roundTrip().isPresent() ? " (" + item.roundTrip().getAsLong() + " ms)" : "";
        String missed = item.missed() > 0 ? " [" + item.missed() + " bytes before this were too many to follow]" : "";
        return at + trip + missed;
    }

    private static List<String> hex(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += HEX_ROW) {
            StringBuilder hex = new StringBuilder();
            StringBuilder characters = new StringBuilder();
            for (int at = from; at < Math.min(bytes.length, from + HEX_ROW); at++) {
                hex.append(String.format("%02x ", bytes[at]));
                characters.append(bytes[at] >= ' ' && bytes[at] < 0x7F ? (char) bytes[at] : '.');
            }
            rows.add(String.format("%06x  %-48s %s", from, hex, characters));
        }
        return rows;
    }
}
