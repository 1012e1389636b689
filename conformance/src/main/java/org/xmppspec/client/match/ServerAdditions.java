package org.xmppspec.client.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The child elements that a specification lets a server add to a message or presence. */
final class ServerAdditions {
    private static final Set<String> STANZAS = Set.of("message", "presence");
    private static final Set<String> ADDITIONS = load();

    private ServerAdditions() {}

    /** Whether a received child may have been added to the stanza by a server. */
    static boolean mayBeAddedTo(Element stanza, Element child) {
        return "jabber:client".equals(stanza.getNamespaceURI())
                && STANZAS.contains(stanza.getLocalName())
                && ADDITIONS.contains(child.getLocalName() + "\t" + child.getNamespaceURI());
    }

    private static Set<String> load() {
        try (InputStream in = ServerAdditions.class.getResourceAsStream("server-additions.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.lastIndexOf('\t')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("server-additions.tsv cannot be read", e);
        }
    }
}
