package org.xmppspec.cli.send;

import java.io.PrintWriter;
import java.time.Duration;
import org.w3c.dom.Element;
import org.xmppspec.cli.json.StanzaJson;
import org.xmppspec.client.Received;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.Transcript.Direction;
import org.xmppspec.client.Transcript.Entry;
import org.xmppspec.client.TranscriptTap;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.xmpp.stream.Namespaces;

/** Prints what comes; secrets are masked. */
final class Output {
    private static final Duration LONGEST_SHOWING = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final boolean json;

    Output(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(Received received) {
        String masked = Transcript.masked(received.raw());
        out.println(json ? StanzaJson.toJson(dom(received, masked)).toString() : masked);
        out.flush();
    }

    private static Element dom(Received received, String masked) {
        return masked.equals(received.raw())
                ? received.dom()
                : Fragments.parse(masked, Namespaces.CLIENT).get(0);
    }

    /** Shows all bytes of a transcript in both directions as they come. */
    static TranscriptTap showBytes(Transcript transcript, PrintWriter err) {
        return transcript.tap(live -> {
            Entry entry = live.entry();
            if (live.missed() > 0) {
                err.println("... " + live.missed() + " bytes are not shown");
            }
            String way = entry.direction() == Direction.OUT ? ">" : "<";
            err.println(entry.ms() + " ms " + (entry.tls() ? "TLS " : "") + way + " " + entry.data());
            err.flush();
        });
    }

    /** Waits until all bytes have been shown. */
    static void end(TranscriptTap tap) {
        boolean unused = tap.awaitDelivered(LONGEST_SHOWING);
        tap.close();
    }
}
