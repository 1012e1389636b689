package org.xmppspec.server.fault.im;

import static org.xmppspec.xmpp.stanza.StanzaKind.MESSAGE;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what becomes of messages, rule by rule (RFC 6121 sections 5.2.2, 8.5.2.1.1, 8.5.2.2.1 and 8.5.3). */
public final class MessageRuleFaults implements FaultFamily {
    private static final BiPredicate<ModuleContext, Stanza> NORMAL = Arrivals.of(MESSAGE, "", "normal");
    private static final BiPredicate<ModuleContext, Stanza> CHAT = Arrivals.of(MESSAGE, "chat");
    private static final BiPredicate<ModuleContext, Stanza> HEADLINE = Arrivals.of(MESSAGE, "headline");
    private static final BiPredicate<ModuleContext, Stanza> GROUPCHAT = Arrivals.of(MESSAGE, "groupchat");
    private static final BiPredicate<ModuleContext, Stanza> ERROR = Arrivals.of(MESSAGE, "error");
    private static final List<String> TYPES = List.of("normal", "chat", "headline", "groupchat", "error");

    @Override
    public List<Fault> faults() {
        return List.of(
                Arrivals.lost(
                        "message-normal-for-one-lost",
                        "A normal message for an account with one resource is lost.",
                        NORMAL.and(Arrivals::isForAccount).and(Arrivals::isForOne),
                        "RFC6121-8.5.2.1.1-2"),
                Arrivals.refused(
                        "message-normal-for-several-refused",
                        "A normal message for an account with several resources is refused.",
                        NORMAL.and(Arrivals::isForAccount).and(Arrivals::isForSeveral),
                        "RFC6121-8.5.2.1.1-3"),
                Arrivals.lost(
                        "message-chat-for-one-lost",
                        "A chat message for an account with one resource is lost.",
                        CHAT.and(Arrivals::isForAccount).and(Arrivals::isForOne),
                        "RFC6121-8.5.2.1.1-5"),
                Arrivals.refused(
                        "message-chat-for-several-refused",
                        "A chat message for an account with several resources is refused.",
                        CHAT.and(Arrivals::isForAccount).and(Arrivals::isForSeveral),
                        "RFC6121-8.5.2.1.1-6"),
                Arrivals.lost(
                        "message-normal-for-negative-lost",
                        "A normal message for an account with negative priorities only is lost.",
                        NORMAL.and(Arrivals::isForAccount).and(Arrivals::isForNegative),
                        "RFC6121-8.5.2.1.1-1"),
                Arrivals.lost(
                        "message-chat-for-negative-lost",
                        "A chat message for an account with negative priorities only is lost.",
                        CHAT.and(Arrivals::isForAccount).and(Arrivals::isForNegative),
                        "RFC6121-8.5.2.1.1-4"),
                Arrivals.refused(
                        "message-headline-for-negative-refused",
                        "A headline for an account with negative priorities only is refused.",
                        HEADLINE.and(Arrivals::isForAccount).and(Arrivals::isForNegative),
                        "RFC6121-8.5.2.1.1-8"),
                Arrivals.lost(
                        "message-headline-for-one-lost",
                        "A headline for an account with one resource is lost.",
                        HEADLINE.and(Arrivals::isForAccount).and(Arrivals::isForOne),
                        "RFC6121-8.5.2.1.1-9"),
                Arrivals.lost(
                                "message-headline-for-several-lost",
                                "A headline for an account with several resources is lost.",
                                HEADLINE.and(Arrivals::isForAccount).and(Arrivals::isForSeveral),
                                "RFC6121-5.2.2-4")
                        .andSo("RFC6121-8.5.2.1.1-10"),
                Arrivals.refused(
                        "message-of-unknown-type-refused",
                        "A message of an unknown type, or without one, is refused.",
                        MessageRuleFaults::isOfNoKnownType,
                        "RFC6121-5.2.2-6"),
                Arrivals.lost(
                        "message-groupchat-for-absent-lost",
                        "A groupchat message for an account without resources is lost.",
                        GROUPCHAT.and(Arrivals::isForAccount).and(Arrivals::isForAbsent),
                        "RFC6121-8.5.2.2.1-2"),
                Arrivals.lost(
                        "message-for-resource-lost-by-type",
                        "A headline or groupchat message for a full address is lost.",
                        HEADLINE.or(GROUPCHAT).and(Arrivals::isForResource),
                        "RFC6121-8.5.3.1-3"),
                Arrivals.lost(
                        "message-chat-for-missing-resource-of-absent-lost",
                        "A chat message for a full address is lost when the account has no resource.",
                        CHAT.and(Arrivals::isForMissingResource).and(Arrivals::isForAbsent),
                        "RFC6121-8.5.3.2.1-2"),
                Arrivals.lost(
                        "message-chat-for-missing-resource-of-negative-lost",
                        "A chat message for a missing resource is lost when all priorities are negative.",
                        CHAT.and(Arrivals::isForMissingResource).and(Arrivals::isForNegative),
                        "RFC6121-8.5.3.2.1-3"),
                Arrivals.refused(
                        "message-chat-for-missing-resource-of-one-refused",
                        "A chat message for a missing resource does not go to the one that is there.",
                        CHAT.and(Arrivals::isForMissingResource).and(Arrivals::isForOne),
                        "RFC6121-8.5.3.2.1-4"),
                Arrivals.refused(
                        "message-chat-for-missing-resource-of-several-refused",
                        "A chat message for a missing resource goes to none of several that are there.",
                        CHAT.and(Arrivals::isForMissingResource).and(Arrivals::isForSeveral),
                        "RFC6121-8.5.3.2.1-5"),
                Fault.of(
                        "message-error-for-missing-resource-delivered",
                        "An error for a missing resource goes to the others.",
                        server -> Arrivals.deliver(server, ERROR.and(Arrivals::isForMissingResource)),
                        "RFC6121-8.5.3.2.1-6"),
                Fault.of(
                        "message-thread-tidied-up",
                        "The server puts threads into lower case.",
                        server -> Tampering.changeSent(
                                server,
                                stanza -> stanza.kind() == MESSAGE,
                                message -> Tampering.withEachChild(message, MessageRuleFaults::tidy)),
                        "RFC6121-5.2.5-7"));
    }

    private static XmlElement tidy(XmlElement child) {
        return child.localName().equals("thread")
                ? child.toBuilder()
                        .clearContent()
                        .text(child.text().toLowerCase(Locale.ROOT))
                        .build()
                : child;
    }

    private static boolean isOfNoKnownType(ModuleContext server, Stanza stanza) {
        return stanza.kind() == MESSAGE && Arrivals.isForAccount(server, stanza) && !TYPES.contains(stanza.type());
    }
}
