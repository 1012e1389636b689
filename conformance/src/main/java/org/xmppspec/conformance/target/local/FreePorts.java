package org.xmppspec.conformance.target.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds loopback ports that nobody listens on.
 *
 * <p>They lie below the range from which systems take ports for outgoing connections, so that none is taken between the
 * look and the server's own start.
 */
final class FreePorts {
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 2_000;

    private FreePorts() {}

    /**
     * @param count how many
     * @return that many different ports
     * @throws IOException when so many were not found
     */
    static List<Integer> find(int count) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < TRIES && found.size() < count; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!found.contains(port) && isFree(port)) {
                found.add(port);
            }
        }
        if (found.size() < count) {
            throw new IOException("There are no " + count + " free ports between " + LOWEST + " and " + HIGHEST + ".");
        }
        return found;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
