package org.xmppspec.server.fault.stanza;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in requests, answers and stanza errors (RFC 6120 sections 8.2.3 and 8.3). */
public final class IqFaults implements FaultFamily {
    /** Which condition and type an error has where something is not available cannot be seen in a broken error. */
    private static final String[] UNAVAILABLE = {"RFC6120-8.3.3-1", "RFC6120-8.3.3.19-1", "RFC6120-8.3.3.19-2"};

    private static final String[] UNSERVED = {
        "RFC6120-8.3.3-1", "RFC6120-8.3.3.19-1", "RFC6120-8.3.3.19-2", "RFC6120-8.4-12"
    };

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                                "iq-failure-unanswered",
                                "A request that cannot be served is not answered.",
                                IqFaults::loseErrors,
                                "RFC6120-8.2.3-4",
                                "RFC6120-8.3.1-1",
                                "RFC6120-8.4-12",
                                "RFC6120-10.3.3-3")
                        .andSo(UNAVAILABLE),
                Fault.of(
                                "iq-unknown-wrong-condition",
                                "A request that the server does not understand is answered with another condition.",
                                server -> changeError(
                                        server,
                                        error -> hasCondition(error, StanzaErrorCondition.SERVICE_UNAVAILABLE)
                                                ? StanzaError.of(StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED)
                                                        .toXml(Namespaces.CLIENT)
                                                : error),
                                "RFC6120-8.4-12",
                                "RFC6120-10.3.3-3")
                        .andSo(UNAVAILABLE),
                Fault.of(
                                "iq-error-wrong-id",
                                "Errors have another id than what they answer.",
                                server -> changeErrorStanza(server, stanza -> stanza.withAttribute("id", "another")),
                                "RFC6120-8.2.3-5",
                                "RFC6120-8.3.1-5",
                                "RFC6120-8.1.3-2")
                        .andSo(UNSERVED),
                Fault.of(
                                "iq-error-without-id",
                                "Errors have no id.",
                                server -> changeErrorStanza(server, stanza -> stanza.withoutAttribute("id")),
                                "RFC6120-8.3.1-4")
                        .andSo(UNSERVED),
                Fault.of(
                        "iq-result-id-damaged",
                        "Results have the id of their requests without its special characters.",
                        IqFaults::damageIds,
                        "RFC6120-8.2.3-5"),
                Fault.of(
                        "iq-type-unchecked",
                        "An IQ of a type that does not exist is dropped.",
                        server -> drop(server, stanza -> stanza.kind() == StanzaKind.IQ && !isKnownType(stanza)),
                        "RFC6120-8.2.3-3"),
                Fault.of(
                        "iq-children-unchecked",
                        "A request without content or with too much of it is dropped.",
                        server -> drop(
                                server,
                                stanza -> stanza.isRequest()
                                        && stanza.element().children().size() != 1),
                        "RFC6120-8.2.3-7"),
                Fault.of(
                        "iq-result-answered",
                        "A result that nobody has asked for is answered with an error.",
                        IqFaults::answerResults,
                        "RFC6120-8.2.3-6",
                        "RFC6120-10.3.3-4"),
                Fault.of(
                        "error-answered",
                        "An error for nobody is answered with an error.",
                        IqFaults::answerErrors,
                        "RFC6120-8.3.1-11"),
                Fault.of(
                                "error-without-content",
                                "Error stanzas do not contain an error.",
                                server -> changeErrorStanza(
                                        server,
                                        stanza -> stanza.toBuilder()
                                                .clearContent()
                                                .build()),
                                "RFC6120-8.2.3-9",
                                "RFC6120-8.3.1-6")
                        .andSo(UNSERVED),
                Fault.of(
                                "error-without-condition",
                                "Stanza errors do not say what went wrong.",
                                server -> changeError(
                                        server,
                                        error ->
                                                error.toBuilder().clearContent().build()),
                                "RFC6120-8.3.2-6")
                        .andSo(UNSERVED),
                Fault.of(
                                "error-type-unknown",
                                "Stanza errors have a type that does not exist.",
                                server -> changeError(server, error -> error.withAttribute("type", "fatal")),
                                "RFC6120-8.3.2-3")
                        .andSo(UNAVAILABLE));
    }

    private static boolean hasCondition(XmlElement error, StanzaErrorCondition condition) {
        return error.child(condition.elementName(), Namespaces.STANZA_ERRORS).isPresent();
    }

    private static boolean isKnownType(Stanza stanza) {
        return List.of("get", "set", "result", "error").contains(stanza.type());
    }

    /**
     * Changes how the server or the own account says that it does not serve a request. Other conditions have rules of
     * their own, and so have the answers of other accounts.
     */
    private static void changeErrorStanza(ModuleContext server, UnaryOperator<XmlElement> change) {
        server.hooks()
                .elementOut()
                .add(
                        HookPoint.LAST,
                        (connection, element) -> List.of(
                                isOwnError(server, connection.session().isPresent(), element)
                                        ? change.apply(element)
                                        : element));
    }

    private static boolean isOwnError(ModuleContext server, boolean bound, XmlElement element) {
        boolean error = element.namespace().equals(Namespaces.CLIENT)
                && element.attribute("type").filter("error"::equals).isPresent();
        boolean ofAccount = element.attribute("from")
                .flatMap(server::tryParse)
                .filter(from ->
                        from.hasLocalpart() && server.storage().accounts().exists(from))
                .isPresent();
        boolean unavailable = element.child("error", Namespaces.CLIENT)
                .filter(failure -> hasCondition(failure, StanzaErrorCondition.SERVICE_UNAVAILABLE))
                .isPresent();
        return bound && error && element.localName().equals("iq") && !ofAccount && unavailable;
    }

    private static void changeError(ModuleContext server, UnaryOperator<XmlElement> change) {
        changeErrorStanza(
                server,
                stanza -> stanza.toBuilder()
                        .clearContent()
                        .content(stanza.children().stream()
                                .map(child -> child.is("error", Namespaces.CLIENT) ? change.apply(child) : child)
                                .toList())
                        .build());
    }

    private static void damageIds(ModuleContext server) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                reply.isError() || reply.id().isEmpty()
                                        ? reply
                                        : new Stanza(
                                                reply.element()
                                                        .withAttribute(
                                                                "id",
                                                                reply.id().get().replaceAll("[<>&'\"]", "")),
                                                reply.from(),
                                                reply.to())));
    }

    private static void loseErrors(ModuleContext server) {
        server.hooks()
                .elementOut()
                .add(
                        HookPoint.LAST,
                        (connection, element) ->
                                isOwnError(server, connection.session().isPresent(), element)
                                        ? List.of()
                                        : List.of(element));
    }

    private static void drop(ModuleContext server, Predicate<Stanza> which) {
        server.hooks()
                .stanzaReceived()
                .add(HookPoint.LAST, (session, stanza) -> which.test(stanza) ? List.of() : List.of(stanza));
    }

    private static void answerResults(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.LAST, (session, stanza) -> {
            boolean forServer = stanza.to() == null
                    || (stanza.to().isBare() && server.router().isLocal(stanza.to()));
            if (stanza.isResponse() && forServer) {
                session.send(new Stanza(error(stanza), stanza.to(), stanza.from()));
                return List.of();
            }
            return List.of(stanza);
        });
    }

    private static void answerErrors(ModuleContext server) {
        server.hooks().routing().add(HookPoint.LAST, stanza -> {
            boolean forNobody = stanza.isError()
                    && stanza.to().hasLocalpart()
                    && server.router().isLocal(stanza.to())
                    && !server.storage().accounts().exists(stanza.to());
            if (forNobody) {
                server.sessions()
                        .at(stanza.from())
                        .ifPresent(session -> session.send(new Stanza(error(stanza), stanza.to(), stanza.from())));
            }
            return forNobody ? List.of() : List.of(stanza);
        });
    }

    private static XmlElement error(Stanza stanza) {
        return XmlElement.builder(stanza.element().localName(), Namespaces.CLIENT)
                .attribute("type", "error")
                .attribute("id", stanza.id())
                .attribute("from", stanza.element().attribute("to"))
                .attribute("to", stanza.from().toString())
                .child(StanzaError.of(StanzaErrorCondition.SERVICE_UNAVAILABLE).toXml(Namespaces.CLIENT))
                .build();
    }
}
