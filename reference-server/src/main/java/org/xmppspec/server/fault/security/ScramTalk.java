package org.xmppspec.server.fault.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.SaslOutcome;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.SaslData;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** What has been said in the newest exchange of SCRAM on a connection, overheard by faults. */
final class ScramTalk {
    private String mechanism = "";
    private String first = "";
    private String challenge = "";
    private String last = "";

    /** Takes note of every exchange from now on. */
    static void overhear(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.FIRST, (connection, element) -> {
            of(connection).hear(element);
            return List.of(element);
        });
        server.hooks().sasl().add(HookPoint.FIRST, (exchange, outcome) -> {
            if (outcome instanceof SaslOutcome.Challenge asked) {
                of(exchange.connection()).challenge = asked.data();
            }
            return outcome;
        });
    }

    /** Accepts what the server refuses, where the exchange is one that a predicate tells. */
    static void accept(ModuleContext server, Predicate<ScramTalk> which) {
        overhear(server);
        server.hooks().sasl().add(HookPoint.LAST, (exchange, outcome) -> {
            ScramTalk talk = of(exchange.connection());
            Optional<Jid> user = talk.user(server);
            return outcome instanceof SaslOutcome.Failure && user.isPresent() && which.test(talk)
                    ? new SaslOutcome.Success(user.get(), Optional.empty())
                    : outcome;
        });
    }

    /** The exchange of a connection. */
    static ScramTalk of(Connection connection) {
        return connection.data(ScramTalk.class, ScramTalk::new);
    }

    /** The name of the mechanism that the client asked for last. */
    String mechanism() {
        return mechanism;
    }

    /** Whether the client says that it could bind to the channel, and believes that the server cannot. */
    boolean isDowngraded() {
        return first.startsWith("y,");
    }

    /** Whether the last message has the header of the first and another nonce than the challenge. */
    boolean hasOtherNonce() {
        String nonce = attribute(challenge, "r=");
        return !nonce.isEmpty() && !last.isEmpty() && !attribute(last, "r=").equals(nonce);
    }

    /** Whether the last message repeats another header than the first had. */
    boolean hasOtherHeader() {
        String header = SaslData.encode(first.replaceFirst("^([^,]*,[^,]*,).*", "$1"));
        return first.startsWith("n,")
                && !last.isEmpty()
                && !attribute(last, "c=").equals(header);
    }

    /** Whether the last message binds to a channel. */
    boolean isBound() {
        return first.startsWith("p=") && !last.isEmpty();
    }

    /** Whether the first message names a type of channel binding that does not exist. */
    boolean hasUnknownType() {
        return first.startsWith("p=") && !first.matches("p=tls-(unique|exporter|server-end-point),.*");
    }

    private Optional<Jid> user(ModuleContext server) {
        return server.tryParse(attribute(first, "n=") + "@" + server.domain())
                .filter(server.storage().accounts()::exists);
    }

    private void hear(XmlElement element) {
        if (element.is("auth", Namespaces.SASL)) {
            mechanism = element.attribute("mechanism").orElse("");
            first = decoded(element);
            challenge = "";
            last = "";
        } else if (element.is("response", Namespaces.SASL)) {
            last = decoded(element);
        }
    }

    private static String decoded(XmlElement element) {
        try {
            return SaslData.decodeText(element.text());
        } catch (SaslFailure e) {
            return "";
        }
    }

    private static String attribute(String message, String start) {
        for (String part : message.split(",", -1)) {
            if (part.startsWith(start)) {
                return part.substring(start.length());
            }
        }
        return "";
    }
}
