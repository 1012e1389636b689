package org.xmppspec.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A way to a server on which each of its bytes comes by itself, and after a delay. */
final class DrippingServer implements AutoCloseable {
    private final Wires wires = new Wires();
    private final long delay;

    /**
     * Listens.
     *
     * @param target the port of the server
     * @param delayUs how long each byte of the server is held up at least, in microseconds
     */
    DrippingServer(int target, long delayUs) throws IOException {
        delay = TimeUnit.MICROSECONDS.toNanos(delayUs);
        Wires.start(() -> {
            while (!wires.isClosed()) {
                Socket client = wires.accept();
                Socket server = wires.connect(target);
                Wires.start(() -> pass(client, server));
                Wires.start(() -> drip(server, client));
            }
        });
    }

    int port() {
        return wires.port();
    }

    private static void pass(Socket client, Socket server) throws IOException {
        try {
            client.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
        } catch (IOException e) {
            server.setSoLinger(true, 0);
            server.close();
        }
    }

    private void drip(Socket server, Socket client) throws IOException {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                out.write(buffer, i, 1);
                LockSupport.parkNanos(delay);
            }
        }
        client.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        wires.close();
    }
}
