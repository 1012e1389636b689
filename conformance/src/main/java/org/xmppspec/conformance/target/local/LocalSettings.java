package org.xmppspec.conformance.target.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a server on this machine is told when it starts.
 *
 * @param directory where everything of it is
 * @param domain the domain that it serves
 * @param port the loopback port for TCP with STARTTLS
 * @param directTlsPort the loopback port for direct TLS
 * @param webSocketPort the loopback port for XMPP over WebSocket, without TLS
 * @param webSocketPath the path of its WebSocket resource
 * @param componentPort the loopback port for external components
 * @param componentDomain the domain that an external component may take
 * @param componentSecret what the component authenticates with
 */
public record LocalSettings(
        Path directory,
        String domain,
        int port,
        int directTlsPort,
        int webSocketPort,
        String webSocketPath,
        int componentPort,
        String componentDomain,
        String componentSecret) {
    static final int PORTS = 4;
    private static final String DOMAIN = "xmppspec.test";

    static LocalSettings of(Path directory, List<Integer> ports, String webSocketPath, String componentSecret) {
        return new LocalSettings(
                directory,
                DOMAIN,
                ports.get(0),
                ports.get(1),
                ports.get(2),
                webSocketPath,
                ports.get(3),
                "component." + DOMAIN,
                componentSecret);
    }

    /** Fills a template in: {@code @name@} stands for a setting. */
    String fillIn(String template) {
        String text = template;
        for (Map.Entry<String, Object> setting : byName().entrySet()) {
            text = text.replace("@" + setting.getKey() + "@", setting.getValue().toString());
        }
        return text;
    }

    private Map<String, Object> byName() {
        return Map.of(
                "directory", directory,
                "domain", domain,
                "c2s.port", port,
                "directTls.port", directTlsPort,
                "webSocket.port", webSocketPort,
                "webSocket.path", webSocketPath,
                "component.port", componentPort,
                "component.domain", componentDomain,
                "component.secret", componentSecret);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return domain + " in " + directory + " at port " + port;
    }
}
