package org.xmppspec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** A way to a good server that turns bad at one of its connections, for all that are open and all that come. */
final class FickleServer implements AutoCloseable {
    private static final String HEADER = "<?xml version='1.0'?><stream:stream from='x.test' id='1' version='1.0'"
            + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    /** What becomes of it. */
    enum Mood {
        /** Nobody is there any more. */
        KILLED("", ""),
        /** It takes connections and says nothing. */
        SILENT("", ""),
        /** It closes each connection at once. */
        CLOSING("", ""),
        /** It closes each connection after a beginning. */
        CLOSING_LATER(HEADER, ""),
        /** It resets each connection. */
        RESETTING("", ""),
        /** What it says is nothing that anyone knows. */
        GARBAGE("\u0000\u0001\u0002}{]]><<&", ""),
        /** One element after the other, none of them asked for. */
        ENDLESS_ELEMENTS(HEADER, "<a xmlns='urn:x'/>"),
        /** An element that never ends. */
        ENDLESS_ELEMENT(HEADER + "<a xmlns='urn:x'>", "and so on "),
        /** White space between elements that never come. */
        ENDLESS_SPACE(HEADER, "          ");

        private final String first;
        private final String again;

        Mood(String first, String again) {
            this.first = first;
            this.again = again;
        }
    }

    private static final Set<Mood> LEAVING = EnumSet.of(Mood.CLOSING, Mood.CLOSING_LATER, Mood.RESETTING);

    private final Wires wires = new Wires();
    private final int target;
    private final Mood mood;
    private volatile boolean turned;

    /**
     * Listens.
     *
     * @param target the port of the good server
     * @param good how many connections it is good for
     * @param mood what becomes of it then
     */
    FickleServer(int target, int good, Mood mood) throws IOException {
        this.target = target;
        this.mood = mood;
        Wires.start(() -> accept(good));
    }

    int port() {
        return wires.port();
    }

    private void accept(int good) throws IOException {
        for (int i = 0; i < good; i++) {
            join(wires.accept(), wires.connect(target));
        }
        Socket first = wires.accept();
        turned = true;
        if (mood == Mood.KILLED) {
            close();
            return;
        }
        for (Socket socket = first; !wires.isClosed(); socket = wires.accept()) {
            Socket peer = socket;
            Wires.start(() -> pester(peer));
        }
    }

    private void join(Socket client, Socket server) {
        Wires.start(() -> pass(client, server));
        Wires.start(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) throws IOException {
        byte[] buffer = new byte[8192];
        InputStream in = from.getInputStream();
        for (int n = in.read(buffer); n >= 0 && !turned; n = in.read(buffer)) {
            to.getOutputStream().write(buffer, 0, n);
        }
        if (!turned) {
            to.shutdownOutput();
        }
    }

    private void pester(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(mood.first.getBytes(StandardCharsets.UTF_8));
        byte[] again = mood.again.repeat(100).getBytes(StandardCharsets.UTF_8);
        while (again.length > 0) {
            out.write(again);
        }
        if (LEAVING.contains(mood)) {
            socket.setSoLinger(mood == Mood.RESETTING, 0);
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        wires.close();
    }
}
