package org.xmppspec.server.fault.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StartTlsHook;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in STARTTLS and in what is offered around it (RFC 6120 section 5). */
public final class StartTlsFaults implements FaultFamily {
    private static final XmlElement OFFER = XmlElement.of("starttls", Namespaces.TLS);

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "starttls-not-offered",
                        "STARTTLS works, but is not offered.",
                        server -> offer(server, (secure, features) -> features.removeIf(StartTlsFaults::isStartTls)),
                        "RFC6120-5.4.1-3",
                        "RFC6120-5.2-1"),
                Fault.of(
                        "starttls-not-marked-required",
                        "STARTTLS is mandatory, but is not said to be.",
                        server -> offer(
                                server,
                                (secure, features) ->
                                        features.replaceAll(feature -> isStartTls(feature) ? OFFER : feature)),
                        "RFC6120-5.4.1-4"),
                Fault.of(
                        "starttls-offered-under-tls",
                        "STARTTLS is offered again when TLS is active.",
                        server -> offer(server, (secure, features) -> {
                            if (secure) {
                                features.add(OFFER);
                            }
                        }),
                        "RFC6120-5.4.3.3-6",
                        "RFC6120-5.4.3.3-1.5",
                        "XEP0368-3-6"),
                Fault.of(
                        "plain-offered-before-tls",
                        "SASL PLAIN is offered before TLS.",
                        server -> offer(server, (secure, features) -> {
                            if (!secure) {
                                features.add(XmlElement.builder("mechanisms", Namespaces.SASL)
                                        .child("mechanism", "PLAIN")
                                        .build());
                            }
                        }),
                        "RFC6120-6.3.4-1",
                        "RFC6120-13.8.3-4",
                        "RFC6120-5.3.1-2"),
                Fault.of(
                        "starttls-unanswered",
                        "A STARTTLS command that cannot be served is not answered.",
                        server -> Wiring.overhear(
                                server,
                                (connection, element) ->
                                        element.namespace().equals(Namespaces.TLS) && connection.secure()),
                        "RFC6120-5.4.2.1-1"),
                Fault.of(
                        "starttls-failure-without-close",
                        "After a failed STARTTLS command the stream stays open.",
                        StartTlsFaults::openAfterFailure,
                        "RFC6120-5.4.2.2-1"),
                Fault.of(
                        "starttls-plain-text-kept",
                        "What came in plain text behind the STARTTLS command is read as if it had come under TLS.",
                        StartTlsFaults::keepPlainText,
                        "RFC6120-5.4.3.3-3",
                        "RFC6120-5.4.3.3-1.2"),
                Fault.of(
                        "starttls-refused-though-offered",
                        "The STARTTLS command that is offered fails.",
                        server -> server.hooks()
                                .startTls()
                                .add(HookPoint.LAST, (connection, answer) -> StartTlsHook.Answer.FAILURE),
                        "RFC6120-5.4.2.3-1"),
                Fault.of(
                        "stream-not-restarted-under-tls",
                        "A stream header that follows STARTTLS is not answered with one.",
                        StartTlsFaults::withholdHeader,
                        "RFC6120-5.3.2-1"));
    }

    /** What was said on a connection. */
    private static final class Words {
        private boolean inPlainText;
        private boolean underTls;
    }

    private static void withholdHeader(ModuleContext server) {
        server.hooks().bytesOut().add(HookPoint.LAST, (connection, bytes) -> {
            Words words = connection.data(Words.class, Words::new);
            boolean first = connection.secure() && words.inPlainText && !words.underTls;
            words.inPlainText |= !connection.secure();
            words.underTls |= connection.secure();
            return first ? new byte[0] : bytes;
        });
    }

    /** What stood behind the command. */
    private static final class Rest {
        private byte[] bytes = {};
    }

    private static void keepPlainText(ModuleContext server) {
        server.hooks().bytesIn().add(HookPoint.LAST, (connection, bytes) -> {
            Rest rest = connection.data(Rest.class, Rest::new);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (!connection.secure()) {
                int end = text.indexOf("/>", Math.max(text.indexOf("<starttls"), 0)) + 2;
                rest.bytes = text.contains("<starttls")
                        ? text.substring(end).getBytes(StandardCharsets.ISO_8859_1)
                        : rest.bytes;
                return bytes;
            }
            byte[] kept = rest.bytes;
            rest.bytes = new byte[0];
            return (new String(kept, StandardCharsets.ISO_8859_1) + text).getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    /** Changes a list of features, which is for a connection with or without TLS. */
    private interface Offer {
        void change(boolean secure, List<XmlElement> features);
    }

    private static void offer(ModuleContext server, Offer offer) {
        server.hooks()
                .features()
                .add(HookPoint.LAST, (connection, features) -> offer.change(connection.secure(), features));
    }

    private static boolean isStartTls(XmlElement feature) {
        return feature.is("starttls", Namespaces.TLS);
    }

    /** What became of the STARTTLS command on a connection. */
    private static final class Command {
        private boolean failed;
    }

    private static void openAfterFailure(ModuleContext server) {
        server.hooks().startTls().add(HookPoint.LAST, (connection, answer) -> {
            connection.data(Command.class, Command::new).failed = answer == StartTlsHook.Answer.FAILURE;
            return answer;
        });
        Wiring.changeEnd(
                server, (connection, end) -> connection.data(Command.class, Command::new).failed, Wiring::noEnd);
    }
}
