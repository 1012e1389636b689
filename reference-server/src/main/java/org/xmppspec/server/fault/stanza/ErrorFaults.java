package org.xmppspec.server.fault.stanza;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what stanza errors say (RFC 6120 sections 8.3.1 to 8.3.4). */
public final class ErrorFaults implements FaultFamily {
    private static final String MARK = "xmppspec-comment";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "error-about-message-without-id",
                        "Errors about messages and presence have no id.",
                        server -> change(server, ErrorFaults::isNoIq, error -> error.withoutAttribute("id")),
                        "RFC6120-8.3.1-3"),
                Fault.of(
                        "error-of-another-kind",
                        "An error about presence is a message.",
                        server -> change(
                                server,
                                error -> error.localName().equals("presence"),
                                error -> error.toBuilder()
                                        .name("", "message", Namespaces.CLIENT)
                                        .build()),
                        "RFC6120-8.3.2-2"),
                Fault.of(
                                "error-condition-unknown",
                                "Errors about messages and presence have a condition that nobody has defined.",
                                server -> change(
                                        server, ErrorFaults::isNoIq, error -> withError(error, ErrorFaults::lost)),
                                "RFC6120-8.3.2-4")
                        .andSo("RFC6121-8.5.1-2"),
                Fault.of(
                        "error-text-in-stanza-namespace",
                        "The text of an error is in the namespace of the stanza.",
                        server -> changeErrors(
                                server, error -> error.withChild(XmlElement.of("text", Namespaces.CLIENT, "alas"))),
                        "RFC6120-8.3.2-7"),
                Fault.of(
                        "error-extra-condition-in-stanza-namespace",
                        "What an application adds to an error is in the namespace of the stanza.",
                        server -> changeErrors(
                                server, error -> error.withChild(XmlElement.of("wherefore", Namespaces.CLIENT))),
                        "RFC6120-8.3.2-8"),
                Fault.of(
                        "error-language-malformed",
                        "The text of an error is in a language that has no tag.",
                        server -> changeErrors(
                                server,
                                error -> error.withChild(XmlElement.builder("text", Namespaces.STANZA_ERRORS)
                                        .lang("en_US.UTF-8")
                                        .text("alas")
                                        .build())),
                        "RFC6120-8.1.5-5"),
                Fault.of(
                        "error-reveals-missing-item",
                        "A stranger is told that the resource asked for does not exist.",
                        server -> reveal(server, StanzaErrorCondition.ITEM_NOT_FOUND),
                        "RFC6120-8.3.3.7-2",
                        "RFC6120-8.3.3.19-2",
                        "RFC6121-8.5.3.2.3-1"),
                Fault.of(
                        "error-reveals-absence",
                        "A stranger is told that the resource asked for is away.",
                        server -> reveal(server, StanzaErrorCondition.RECIPIENT_UNAVAILABLE),
                        "RFC6120-8.3.3.13-2",
                        "RFC6120-8.3.3.19-2",
                        "RFC6121-8.5.3.2.3-1"),
                Fault.of(
                        "error-sends-comment-back",
                        "A request with a comment in it is answered with an error that repeats it.",
                        ErrorFaults::repeatComment,
                        "RFC6120-8.3.1-9",
                        "RFC6120-11.1-3"),
                Fault.of(
                        "error-unknown-to-server-ends-stream",
                        "An error with an application-specific condition ends the stream of who sends it.",
                        ErrorFaults::endAtApplicationCondition,
                        "RFC6120-8.3.4-2"));
    }

    /** Changes error stanzas that the server makes, of every kind; those of other clients are left as they are. */
    private static void changeErrorStanzas(ModuleContext server, UnaryOperator<XmlElement> change) {
        Wiring.changeElement(
                server,
                (connection, element) -> connection.session().isPresent() && isOwnError(server, element),
                change);
    }

    private static boolean isOwnError(ModuleContext server, XmlElement element) {
        boolean error = element.namespace().equals(Namespaces.CLIENT)
                && element.attribute("type").filter("error"::equals).isPresent();
        return error
                && element.attribute("from")
                        .flatMap(server::tryParse)
                        .flatMap(server.sessions()::at)
                        .isEmpty();
    }

    private static void changeErrors(ModuleContext server, UnaryOperator<XmlElement> change) {
        changeErrorStanzas(server, stanza -> withError(stanza, change));
    }

    private static boolean isNoIq(XmlElement error) {
        return !error.localName().equals("iq");
    }

    private static void change(ModuleContext server, Predicate<XmlElement> which, UnaryOperator<XmlElement> changed) {
        changeErrorStanzas(server, error -> which.test(error) ? changed.apply(error) : error);
    }

    private static XmlElement withError(XmlElement stanza, UnaryOperator<XmlElement> changed) {
        return stanza.toBuilder()
                .clearContent()
                .content(stanza.children().stream()
                        .map(child -> child.is("error", Namespaces.CLIENT) ? changed.apply(child) : child)
                        .toList())
                .build();
    }

    private static XmlElement lost(XmlElement error) {
        return error.toBuilder()
                .clearContent()
                .child(XmlElement.of("lost-on-the-way", Namespaces.STANZA_ERRORS))
                .build();
    }

    /** Tells of full addresses of accounts that exist; that of the one who asks is no secret. */
    private static void reveal(ModuleContext server, StanzaErrorCondition condition) {
        changeErrorStanzas(server, stanza -> {
            boolean secret = stanza.localName().equals("iq")
                    && stanza.attribute("from")
                            .flatMap(server::tryParse)
                            .filter(Jid::isFull)
                            .filter(address -> server.router().isLocal(address)
                                    && address.hasLocalpart()
                                    && server.storage().accounts().exists(address.bare()))
                            .isPresent();
            return secret ? withError(stanza, error -> StanzaError.of(condition).toXml(Namespaces.CLIENT)) : stanza;
        });
    }

    /** Takes the comment for an element as long as it is in the server. */
    private static void repeatComment(ModuleContext server) {
        Wiring.changeTextIn(
                server, text -> text.replace("<!--", "<" + MARK + ">").replace("-->", "</" + MARK + ">"));
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                reply.isError() ? reply.with(reply.element().withChild(request.payload())) : reply));
        Wiring.changeTextOut(
                server, text -> text.replace("<" + MARK + ">", "<!--").replace("</" + MARK + ">", "-->"));
    }

    private static void endAtApplicationCondition(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            boolean foreign = stanza.isError()
                    && stanza.to() == null
                    && stanza.element()
                            .child("error", Namespaces.CLIENT)
                            .filter(error -> error.children().stream()
                                    .anyMatch(child -> !child.namespace().equals(Namespaces.STANZA_ERRORS)))
                            .isPresent();
            if (foreign) {
                session.connection().end();
                return List.of();
            }
            return List.of(stanza);
        });
    }
}
