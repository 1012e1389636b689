package org.xmppspec.server.fault.condition;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.AddressMatter;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Error stanzas in a wrong form (RFC 6120 sections 8.3.1 and 8.3.2), by the kind of stanza that they are about. */
public final class ErrorFormFaults implements FaultFamily {
    private static final String UNSEEN = "What is refused can be seen refused only by an error that is one.";

    @Override
    public List<Fault> faults() {
        return List.of(
                about(
                        "message-wrong-id",
                        "Errors about messages and presence have an id of the server's own.",
                        ErrorFormFaults::isNoIq,
                        stanza -> stanza.withAttribute("id", "e-1"),
                        "RFC6120-8.3.1-5"),
                about(
                        "message-without-content",
                        "Errors about messages and presence are empty.",
                        ErrorFormFaults::isNoIq,
                        stanza -> stanza.toBuilder().clearContent().build(),
                        "RFC6120-8.3.1-6"),
                about(
                        "message-of-unknown-type",
                        "The type of errors about messages and presence is none that there is.",
                        ErrorFormFaults::isNoIq,
                        stanza -> OwnErrors.withError(stanza, error -> error.withAttribute("type", "abort")),
                        "RFC6120-8.3.2-3"),
                about(
                        "message-without-condition",
                        "Errors about messages and presence have a text instead of a condition.",
                        ErrorFormFaults::isNoIq,
                        stanza -> OwnErrors.withError(stanza, ErrorFormFaults::onlyText),
                        "RFC6120-8.3.2-6"),
                about(
                        "request-without-id",
                        "Errors about requests have no id, whoever finds them.",
                        stanza -> !isNoIq(stanza),
                        stanza -> stanza.withoutAttribute("id"),
                        "RFC6120-8.3.1-4"),
                about(
                        "request-of-unknown-condition",
                        "Errors about requests have a condition that nobody has defined.",
                        stanza -> !isNoIq(stanza),
                        stanza -> OwnErrors.withError(stanza, error -> holding(error, "not-today")),
                        "RFC6120-8.3.2-4"),
                about(
                        "request-is-a-message",
                        "Errors about requests are messages.",
                        stanza -> !isNoIq(stanza),
                        stanza -> stanza.toBuilder()
                                .name("", "message", Namespaces.CLIENT)
                                .build(),
                        "RFC6120-8.3.2-2"),
                about(
                        "message-is-presence",
                        "Errors about messages are presence.",
                        stanza -> stanza.localName().equals("message"),
                        stanza -> stanza.toBuilder()
                                .name("", "presence", Namespaces.CLIENT)
                                .build(),
                        "RFC6120-8.3.2-2"),
                about(
                        "anything-undefined",
                        "Every error is an undefined one.",
                        stanza -> true,
                        stanza -> OwnErrors.withError(stanza, error -> holding(error, "undefined-condition")),
                        "RFC6120-8.3.3.21-1"),
                about(
                        "anything-from-nowhere",
                        "Errors come from an address that nobody has asked.",
                        stanza -> true,
                        stanza -> stanza.withAttribute("from", "errors.invalid"),
                        "RFC6120-8.3.1-2"),
                about(
                        "anything-to-the-account",
                        "Errors are addressed to the account, not to the resource that they go to.",
                        stanza -> true,
                        ErrorFormFaults::toAccount,
                        "RFC6120-8.1.1.1-4"));
    }

    private static Fault about(
            String name,
            String summary,
            Predicate<XmlElement> which,
            UnaryOperator<XmlElement> change,
            String... requirements) {
        return Fault.of("error-about-" + name, summary, server -> change(server, which, change), requirements)
                .because(UNSEEN, AddressMatter.all());
    }

    private static void change(ModuleContext server, Predicate<XmlElement> which, UnaryOperator<XmlElement> change) {
        OwnErrors.change(server, which, change);
    }

    private static boolean isNoIq(XmlElement stanza) {
        return !stanza.localName().equals("iq");
    }

    private static XmlElement onlyText(XmlElement error) {
        return error.toBuilder()
                .clearContent()
                .child(XmlElement.builder("text", Namespaces.STANZA_ERRORS)
                        .lang("en")
                        .text("alas")
                        .build())
                .build();
    }

    private static XmlElement holding(XmlElement error, String condition) {
        return error.toBuilder()
                .clearContent()
                .child(XmlElement.of(condition, Namespaces.STANZA_ERRORS))
                .build();
    }

    private static XmlElement toAccount(XmlElement stanza) {
        String to = stanza.attribute("to").orElse("");
        int slash = to.indexOf('/');
        return slash < 0 ? stanza : stanza.withAttribute("to", to.substring(0, slash));
    }
}
