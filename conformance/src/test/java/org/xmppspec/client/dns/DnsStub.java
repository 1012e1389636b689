package org.xmppspec.client.dns;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A DNS server on loopback that knows a few service records and denies all else. */
public final class DnsStub implements AutoCloseable {
    private static final int SRV = 33;
    private static final int ANSWER = 0x8580;
    private static final int NO_SUCH_NAME = 0x8583;

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final Map<String, List<SrvRecord>> zone;

    /** Starts a server that knows these records by service name. */
    public DnsStub(Map<String, List<SrvRecord>> zone) throws IOException {
        this.zone = zone;
        new Thread(this::serve, "dns-stub").start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                DatagramPacket query = new DatagramPacket(new byte[1500], 1500);
                socket.receive(query);
                byte[] answer = answer(ByteBuffer.wrap(query.getData(), 0, query.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
            }
        } catch (IOException e) {
            socket.close();
        }
    }

    private byte[] answer(ByteBuffer query) throws IOException {
        int id = query.getShort(0);
        query.position(12);
        String name = name(query);
        byte[] question = new byte[query.position() + 4 - 12];
        query.get(12, question);
        List<SrvRecord> records = query.getShort() == SRV ? zone.getOrDefault(name, List.of()) : List.of();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(zone.containsKey(name) ? ANSWER : NO_SUCH_NAME);
        out.writeShort(1);
        out.writeShort(records.size());
        out.writeInt(0);
        out.write(question);
        for (SrvRecord record : records) {
            write(record, out);
        }
        return bytes.toByteArray();
    }

    private static String name(ByteBuffer query) {
        StringBuilder name = new StringBuilder();
        for (int length = query.get(); length > 0; length = query.get()) {
            byte[] label = new byte[length];
            query.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        return name.toString();
    }

    private static void write(SrvRecord record, DataOutputStream out) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        for (String label :
                record.target().isEmpty() ? new String[0] : record.target().split("\\.")) {
            target.write(label.length());
            target.write(label.getBytes(StandardCharsets.US_ASCII));
        }
        target.write(0);
        out.writeShort(0xC00C);
        out.writeShort(SRV);
        out.writeShort(1);
        out.writeInt(60);
        out.writeShort(6 + target.size());
        out.writeShort(record.priority());
        out.writeShort(record.weight());
        out.writeShort(record.port());
        target.writeTo(out);
    }

    @Override
    public void close() {
        socket.close();
    }
}
