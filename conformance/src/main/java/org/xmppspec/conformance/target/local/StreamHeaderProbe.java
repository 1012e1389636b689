package org.xmppspec.conformance.target.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Finds out whether a server answers a stream header: its port may be open long before. */
final class StreamHeaderProbe {
    private static final int PATIENCE_MS = 1_000;
    private static final int ENOUGH = 4_096;

    private StreamHeaderProbe() {}

    /** Tells whether the server at this loopback port shows stream features for the domain. */
    static boolean isAnswered(int port, String domain) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(header(domain).getBytes(StandardCharsets.UTF_8));
            return showsFeatures(socket.getInputStream());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean showsFeatures(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[ENOUGH];
        for (int n = in.read(buffer); n > 0 && answer.length() < ENOUGH; n = in.read(buffer)) {
            answer.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            if (answer.indexOf("</stream:features>") >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String header(String domain) {
        return "<?xml version='1.0'?><stream:stream to='" + domain + "' version='1.0' xmlns='jabber:client' "
                + "xmlns:stream='http://etherx.jabber.org/streams'>";
    }
}
