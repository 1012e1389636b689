package org.xmppspec.server.fault.service;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in vCards (XEP-0054). */
public final class VcardFaults implements FaultFamily {
    private static final String VCARD = "vcard-temp";
    private static final Predicate<IqRequest> ASKED =
            request -> request.payload().namespace().equals(VCARD) && !request.isSet();

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                                "vcard-not-returned",
                                "A stored vCard is answered as if there were none.",
                                server -> Tampering.refuseGranted(
                                        server,
                                        (request, reply) -> ASKED.test(request) && request.isOwn(),
                                        StanzaErrorCondition.ITEM_NOT_FOUND),
                                "XEP0054-3.1-1")
                        .andSo("XEP0054-3.2-DEF"),
                Fault.of(
                        "vcard-missing-from-empty-result",
                        "Where there is no vCard the result has none in it either.",
                        server -> Tampering.grantRefused(
                                server, ASKED.and(IqRequest::isOwn), StanzaErrorCondition.ITEM_NOT_FOUND),
                        "XEP0054-3.1-2"),
                Fault.of(
                        "vcard-second-field-lost",
                        "Of a vCard only the first field comes back.",
                        server -> Tampering.changeResult(server, VCARD, VcardFaults::firstField),
                        "XEP0054-3.2-DEF"),
                Fault.of(
                        "vcard-of-contact-emptied",
                        "Who asks for the vCard of somebody else gets it without content.",
                        VcardFaults::emptyForOthers,
                        "XEP0054-3.3-DEF"),
                Fault.of(
                        "vcard-set-by-another",
                        "A vCard can be set by anybody.",
                        VcardFaults::setByAnother,
                        "XEP0054-3.2-1"),
                Fault.of(
                        "vcard-request-forwarded",
                        "Requests for a vCard are forwarded to its owner's clients.",
                        VcardFaults::forward,
                        "XEP0054-3.3-1"),
                Fault.of(
                                "vcard-of-another-empty",
                                "Somebody else's vCard that does not exist is shown as an empty one.",
                                VcardFaults::showNothing,
                                "XEP0054-3.3-2")
                        .andSo("XEP0054-3.3-3", "XEP0054-3.3-5"),
                Fault.of(
                        "vcard-of-another-not-found",
                        "Somebody else's vCard that does not exist is not found, which tells that the account exists.",
                        VcardFaults::tellThatThereIsNone,
                        "XEP0054-3.3-3",
                        "XEP0054-3.3-5"),
                Fault.of(
                                "vcard-of-nobody-not-found",
                                "The vCard of an account that does not exist is not found.",
                                VcardFaults::tellThatThereIsNobody,
                                "XEP0054-3.3-4")
                        .andSo("XEP0054-3.3-3"),
                Fault.of(
                        "vcard-not-listed",
                        "The server does not list vCards in its features.",
                        server -> Features.hide(server, VCARD),
                        "XEP0054-4-1"));
    }

    private static XmlElement firstField(XmlElement vcard) {
        return vcard.firstChild()
                .map(first ->
                        XmlElement.of("vCard", VCARD).toBuilder().child(first).build())
                .orElse(vcard);
    }

    private static void emptyForOthers(ModuleContext server) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                !reply.isError() && ASKED.test(request) && !request.isOwn()
                                        ? reply.with(emptyResult(request.stanza()))
                                        : reply));
    }

    private static XmlElement emptyResult(Stanza request) {
        return Stanzas.resultReply(request.element()).toBuilder()
                .child(XmlElement.of("vCard", VCARD))
                .build();
    }

    private static void setByAnother(ModuleContext server) {
        Predicate<IqRequest> set = request -> request.payload().namespace().equals(VCARD) && request.isSet();
        server.hooks().iqReply().add(HookPoint.FIRST, (request, reply) -> {
            if (set.test(request)) {
                server.storage().documents().put(request.account(), VCARD, request.payload());
            }
            return List.of(reply);
        });
        Tampering.grantRefused(server, set, StanzaErrorCondition.FORBIDDEN);
    }

    private static void forward(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            if (ASKED.test(request) && !request.isOwn()) {
                server.sessions().available(request.account()).forEach(session -> session.send(request.stanza()));
            }
            return List.of(reply);
        });
    }

    private static void showNothing(ModuleContext server) {
        answerAbsent(server, VcardFaults::emptyResult);
    }

    private static void tellThatThereIsNone(ModuleContext server) {
        answerAbsent(server, VcardFaults::notFound);
    }

    private static void answerAbsent(ModuleContext server, Function<Stanza, XmlElement> answer) {
        server.hooks()
                .iqReply()
                .add(
                        HookPoint.LAST,
                        (request, reply) -> List.of(
                                reply.isError() && ASKED.test(request) && !request.isOwn()
                                        ? reply.with(answer.apply(request.stanza()))
                                        : reply));
    }

    private static void tellThatThereIsNobody(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            boolean nobodys = stanza.kind() == StanzaKind.IQ
                    && stanza.element().child("vCard", VCARD).isPresent()
                    && stanza.to().hasLocalpart()
                    && !server.storage().accounts().exists(stanza.to().bare());
            if (nobodys) {
                session.send(new Stanza(notFound(stanza), stanza.to(), stanza.from()));
            }
            return nobodys ? List.of() : List.of(stanza);
        });
    }

    private static XmlElement notFound(Stanza request) {
        return Stanzas.errorReply(request.element(), StanzaError.of(StanzaErrorCondition.ITEM_NOT_FOUND));
    }
}
