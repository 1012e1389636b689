package org.xmppspec.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server that is no XMPP server: it answers the first bytes with a text and hangs up, or says nothing at all. */
final class OddServer implements AutoCloseable {
    private final ServerSocket listening;
    private final String answer;
    private final Set<Socket> silent = ConcurrentHashMap.newKeySet();

    private OddServer(String answer) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread thread = new Thread(this::accept, "odd-server");
        thread.setDaemon(true);
        thread.start();
    }

    static OddServer silent() throws IOException {
        return new OddServer("");
    }

    static OddServer answering(String text) throws IOException {
        return new OddServer(text);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                talk(listening.accept());
            } catch (IOException e) {
                // The next one may fare better; when the server is closed there is none.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        if (answer.isEmpty()) {
            silent.add(socket);
            return;
        }
        try (socket) {
            if (socket.getInputStream().read() >= 0) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : silent) {
            socket.close();
        }
    }
}
