package org.xmppspec.client;

/**
 * Where to connect to.
 *
 * @param host a host name or an IPv4 or IPv6 address, the latter without brackets
 * @param port a TCP port from 1 to 65535
 */
public record Endpoint(String host, int port) {
    public Endpoint {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host to connect to is empty");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
