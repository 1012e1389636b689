package org.xmppspec.server.fault.condition;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** The error stanzas that the server makes itself, as they go to clients; those of other clients are left as they are. */
final class OwnErrors {
    private OwnErrors() {}

    /** Changes some of them. */
    static void change(ModuleContext server, Predicate<XmlElement> which, UnaryOperator<XmlElement> change) {
        Wiring.changeElement(server, (connection, stanza) -> isOwnError(server, stanza) && which.test(stanza), change);
    }

    private static boolean isOwnError(ModuleContext server, XmlElement stanza) {
        return stanza.namespace().equals(Namespaces.CLIENT)
                && stanza.attribute("type").filter("error"::equals).isPresent()
                && stanza.attribute("from")
                        .flatMap(server::tryParse)
                        .flatMap(server.sessions()::at)
                        .isEmpty();
    }

    /** Copies a stanza with its error element changed. */
    static XmlElement withError(XmlElement stanza, UnaryOperator<XmlElement> change) {
        return stanza.toBuilder()
                .clearContent()
                .content(stanza.children().stream()
                        .map(child -> child.is("error", Namespaces.CLIENT) ? change.apply(child) : child)
                        .toList())
                .build();
    }
}
