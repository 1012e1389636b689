package org.xmppspec.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A listening socket and all connections that come of it, which end with it. */
final class Wires implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    Wires() throws IOException {}

    int port() {
        return listening.getLocalPort();
    }

    boolean isClosed() {
        return listening.isClosed();
    }

    Socket accept() throws IOException {
        return keep(listening.accept());
    }

    Socket connect(int port) throws IOException {
        return keep(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    private Socket keep(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    /** Something that ends when its socket is closed. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Does something in a thread of its own. */
    static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // The other side has gone, or this one was closed.
                        return;
                    }
                },
                "wires");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
