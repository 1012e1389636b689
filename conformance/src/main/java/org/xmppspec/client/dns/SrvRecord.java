package org.xmppspec.client.dns;

/**
 * A service record.
 *
 * @param priority the lowest is tried first
 * @param weight how often it is chosen among those of the same priority
 * @param port where the service listens
 * @param target the host, without a dot at its end; empty when the service is decidedly not offered
 */
public record SrvRecord(int priority, int weight, int port, String target) {

    /** Reads the form {@code priority weight port target}. */
    static SrvRecord parse(String text) {
        String[] parts = text.trim().split("\\s+");
        String host = parts[3].endsWith(".") ? parts[3].substring(0, parts[3].length() - 1) : parts[3];
        return new SrvRecord(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), host);
    }
}
