package org.xmppspec.conformance.observe;

import java.util.Locale;
import org.xmppspec.client.Ending;

/** How streams ended, in the words of reports. */
public final class Endings {
    private Endings() {}

    /**
     * Returns the ending in one or two words, such as {@code closed} or {@code stream error conflict}.
     *
     * @param ending how a stream ended
     */
    public static String inShort(Ending ending) {
        String kind = ending.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return ending.condition().map(condition -> kind + " " + condition).orElse(kind);
    }

    /** Returns the ending with each part of it that a reader may look for. */
    static String inWords(Ending ending) {
        String tag = ending.closingTag() ? "closing tag" : "no closing tag";
        String tcp = ending.tcpClosed() ? "TCP ended" : "TCP left open";
        String error =
                ending.streamError().map(received -> ": " + received.raw()).orElse("");
        return inShort(ending) + " (" + tag + ", " + tcp + ")" + error;
    }
}
