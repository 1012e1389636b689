package org.xmppspec.server.fault.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/** Faults in capabilities (XEP-0115). */
public final class CapsFaults implements FaultFamily {
    private static final String CAPS = "http://jabber.org/protocol/caps";
    private static final String OPTIMIZE = CAPS + "#optimize";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "caps-without-hash",
                        "Capabilities do not say by which algorithm they were made.",
                        server -> changeShown(server, shown -> without(shown, "hash")),
                        "XEP0115-4-1"),
                Fault.of(
                        "caps-without-node",
                        "Capabilities do not name the software.",
                        server -> changeShown(server, shown -> without(shown, "node")),
                        "XEP0115-4-2"),
                Fault.of(
                                "caps-without-ver",
                                "Capabilities have no verification string.",
                                server -> changeShown(server, shown -> without(shown, "ver")),
                                "XEP0115-4-3")
                        .andSo("XEP0115-5.1-1"),
                Fault.of(
                        "caps-of-other-features",
                        "The verification string is that of an earlier version of the server.",
                        server -> changeShown(
                                server, shown -> shown.withAttribute("ver", "q07IKJEyjvHSyhy//CH0CxmKi8w=")),
                        "XEP0115-5.1-1"),
                Fault.of(
                                "caps-without-padding",
                                "The verification string is Base64 without padding.",
                                server -> changeShown(
                                        server,
                                        shown -> shown.withAttribute(
                                                "ver",
                                                shown.attribute("ver")
                                                        .orElseThrow()
                                                        .replace("=", ""))),
                                "XEP0115-5.1-4")
                        .andSo("XEP0115-5.1-1"),
                Fault.of(
                                "caps-identities-of-one-language",
                                "Who asks in German is answered with the identities in German.",
                                CapsFaults::answerInOneLanguage,
                                "XEP0115-6.2-5")
                        .andSo("XEP0115-5.1-1"),
                Fault.of(
                                "caps-not-listed",
                                "The server does not list capabilities in its features.",
                                server -> Features.hide(server, CAPS),
                                "XEP0115-7-1")
                        .andSo("XEP0115-5.1-1"),
                Fault.of(
                        "caps-optimized-in-secret",
                        "Repeated capabilities are left out, and nobody is told.",
                        server -> leaveOut(server, String::equals),
                        "XEP0115-7-2"),
                Fault.of(
                        "caps-optimized-from-the-first",
                        "The first presence of a contact comes without capabilities.",
                        server -> {
                            list(server);
                            leaveOut(server, (before, now) -> before.isEmpty() || before.equals(now));
                        },
                        "XEP0115-8.4-3"),
                Fault.of(
                        "caps-change-left-out",
                        "Capabilities that change are not shown.",
                        server -> {
                            list(server);
                            leaveOut(server, (before, now) -> !before.isEmpty());
                        },
                        "XEP0115-8.4-4"));
    }

    private static XmlElement without(XmlElement shown, String attribute) {
        return shown.toBuilder().removeAttribute(attribute).build();
    }

    private static void changeShown(ModuleContext server, UnaryOperator<XmlElement> change) {
        server.hooks()
                .features()
                .add(
                        HookPoint.LAST,
                        (connection, features) -> features.replaceAll(
                                feature -> feature.is("c", CAPS) ? change.apply(feature) : feature));
    }

    private static void list(ModuleContext server) {
        server.hooks().disco().add(DiscoHook.serverFeatures(server.domain(), OPTIMIZE));
    }

    private static void answerInOneLanguage(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean info = request.payload().namespace().equals(Namespaces.DISCO_INFO) && !reply.isError();
            String asked = request.stanza().element().lang().orElse("");
            return List.of(
                    info
                            ? reply.with(Tampering.withEachChild(reply.element(), query -> inLanguage(query, asked)))
                            : reply);
        });
    }

    private static XmlElement inLanguage(XmlElement query, String asked) {
        XmlElementBuilder answer = query.toBuilder();
        answer.child(identity("de"));
        if (!asked.equals("de")) {
            answer.child(identity("en"));
        }
        return answer.build();
    }

    private static XmlElement identity(String language) {
        return XmlElement.builder("identity", Namespaces.DISCO_INFO)
                .attribute("category", "component")
                .attribute("type", "generic")
                .lang(language)
                .build();
    }

    private static void leaveOut(ModuleContext server, BiPredicate<String, String> unwanted) {
        Map<String, String> seen = new HashMap<>();
        server.hooks()
                .stanzaOut()
                .add(HookPoint.LAST, (session, stanza) -> List.of(shortened(seen, session, stanza, unwanted)));
    }

    private static Stanza shortened(
            Map<String, String> seen, ClientSession session, Stanza stanza, BiPredicate<String, String> unwanted) {
        String ver = stanza.element()
                .child("c", CAPS)
                .flatMap(shown -> shown.attribute("ver"))
                .orElse("");
        if (ver.isEmpty()) {
            return stanza;
        }
        String before = seen.getOrDefault(session.address() + " " + stanza.from(), "");
        seen.put(session.address() + " " + stanza.from(), ver);
        XmlElement bare = stanza.element().toBuilder()
                .removeChildren(child -> child.is("c", CAPS))
                .build();
        return unwanted.test(before, ver) ? stanza.with(bare) : stanza;
    }
}
