package org.xmppspec.server.fault;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.RosterItem;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** The ways in which faults get at stanzas. */
public final class Tampering {
    private Tampering() {}

    /**
     * Loses stanzas on their way through the router.
     *
     * @param server the server
     * @param which tells which
     */
    public static void loseRouted(ModuleContext server, Predicate<Stanza> which) {
        server.hooks().routing().add(HookPoint.LAST, stanza -> which.test(stanza) ? List.of() : List.of(stanza));
    }

    /**
     * Loses stanzas that are addressed to local accounts and would be delivered, stored or processed.
     *
     * @param server the server
     * @param which tells which
     */
    public static void loseDelivered(ModuleContext server, Predicate<Stanza> which) {
        server.hooks().delivery().add(2 * HookPoint.FIRST, which::test);
    }

    /**
     * Loses stanzas that are about to be sent to a client.
     *
     * @param server the server
     * @param which tells which
     */
    public static void loseSent(ModuleContext server, BiPredicate<ClientSession, Stanza> which) {
        server.hooks()
                .stanzaOut()
                .add(HookPoint.LAST, (session, stanza) -> which.test(session, stanza) ? List.of() : List.of(stanza));
    }

    /**
     * Changes stanzas that are about to be sent to a client.
     *
     * @param server the server
     * @param which tells which
     * @param change makes the XML that is sent instead
     */
    public static void changeSent(ModuleContext server, Predicate<Stanza> which, UnaryOperator<XmlElement> change) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) ->
                                List.of(which.test(stanza) ? stanza.with(change.apply(stanza.element())) : stanza));
    }

    /**
     * Changes the XML of stanzas that clients have sent, before any module sees them.
     *
     * @param server the server
     * @param which tells which
     * @param change makes the XML that is processed instead
     */
    public static void changeReceived(ModuleContext server, Predicate<Stanza> which, UnaryOperator<XmlElement> change) {
        server.hooks()
                .stanzaIn()
                .add(
                        HookPoint.FIRST,
                        (session, stanza) ->
                                List.of(which.test(stanza) ? stanza.with(change.apply(stanza.element())) : stanza));
    }

    /**
     * Changes the content of results that the server gives itself.
     *
     * @param server the server
     * @param namespace the namespace of the request's payload
     * @param change makes the payload that is returned instead
     */
    public static void changeResult(ModuleContext server, String namespace, UnaryOperator<XmlElement> change) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            if (!request.payload().namespace().equals(namespace)
                    || reply.isError()
                    || reply.element().children().isEmpty()) {
                return List.of(reply);
            }
            XmlElement payload = change.apply(reply.element().firstChild().orElseThrow());
            return List.of(reply.with(
                    reply.element().toBuilder().clearContent().child(payload).build()));
        });
    }

    /**
     * Answers requests with an empty result where the server would refuse them.
     *
     * @param server the server
     * @param which tells which requests
     * @param condition only errors of this condition
     */
    public static void grantRefused(ModuleContext server, Predicate<IqRequest> which, StanzaErrorCondition condition) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean refused = reply.isError()
                    && reply.element()
                            .child("error", Namespaces.CLIENT)
                            .flatMap(error -> error.child(condition.elementName(), Namespaces.STANZA_ERRORS))
                            .isPresent();
            return List.of(
                    refused && which.test(request)
                            ? reply.with(Stanzas.resultReply(request.stanza().element()))
                            : reply);
        });
    }

    /**
     * Refuses requests that the server would answer with a result.
     *
     * @param server the server
     * @param which tells which, by the request and the answer
     * @param condition the condition of the error
     */
    public static void refuseGranted(
            ModuleContext server, BiPredicate<IqRequest, Stanza> which, StanzaErrorCondition condition) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                !reply.isError() && which.test(request, reply)
                                        ? reply.with(Stanzas.errorReply(
                                                request.stanza().element(), StanzaError.of(condition)))
                                        : reply));
    }

    /**
     * Leaves a stream feature out.
     *
     * @param server the server
     * @param namespace the namespace of the feature
     */
    public static void hideFeature(ModuleContext server, String namespace) {
        server.hooks()
                .features()
                .add(
                        HookPoint.LAST,
                        (connection, features) ->
                                features.removeIf(feature -> feature.namespace().equals(namespace)));
    }

    /**
     * Whether a stanza is presence of a type.
     *
     * @param stanza the stanza
     * @param type the type, empty for available presence
     * @return true when it is
     */
    public static boolean isPresence(Stanza stanza, String type) {
        return stanza.kind() == StanzaKind.PRESENCE && stanza.type().equals(type);
    }

    /**
     * Whether a stanza is a message of a type for a bare address.
     *
     * @param stanza the stanza
     * @param type the type
     * @return true when it is
     */
    public static boolean isMessageForAccount(Stanza stanza, String type) {
        return stanza.kind() == StanzaKind.MESSAGE
                && stanza.type().equals(type)
                && stanza.to().isBare();
    }

    /**
     * Whether a stanza is a roster push, or the roster set of a client.
     *
     * @param stanza a stanza to or from a client
     * @return true when it is
     */
    public static boolean isRosterSet(Stanza stanza) {
        return stanza.kind() == StanzaKind.IQ
                && stanza.type().equals("set")
                && stanza.element().child("query", Namespaces.ROSTER).isPresent();
    }

    /**
     * Copies the roster set or roster push with other items.
     *
     * @param iq the stanza
     * @param change makes the query that it has instead
     * @return the copy
     */
    public static XmlElement withQuery(XmlElement iq, UnaryOperator<XmlElement> change) {
        XmlElement query = iq.child("query", Namespaces.ROSTER).orElseThrow();
        return iq.toBuilder().clearContent().child(change.apply(query)).build();
    }

    /**
     * Copies an element with each of its children changed.
     *
     * @param element the element
     * @param change makes the child that it has instead
     * @return the copy
     */
    public static XmlElement withEachChild(XmlElement element, UnaryOperator<XmlElement> change) {
        return element.toBuilder()
                .clearContent()
                .content(element.children().stream().map(change).toList())
                .build();
    }

    /**
     * Finds what an account has stored about a contact.
     *
     * @param server the server
     * @param account the bare address of the account
     * @param contact the bare address of the contact
     * @return the item, an unlisted one when nothing is stored
     */
    public static RosterItem item(ModuleContext server, Jid account, Jid contact) {
        return server.storage().rosters().item(account, contact).orElseGet(() -> RosterItem.none(contact));
    }
}
