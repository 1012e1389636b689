package org.xmppspec.client.disco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmppspec.client.disco.DiscoVisit.Asked;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.Login;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.server.ServerConfig;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** A walk through the items of a server that lists odd ones. */
class DiscoWalkTest {
    private static final String DOMAIN = "verona.test";

    private Login login;

    @BeforeEach
    void logIn() throws TargetUnusableException {
        List<ServerModule> modules = new ArrayList<>();
        ServiceLoader.load(ServerModule.class).forEach(modules::add);
        modules.add(new Market());
        ServerConfig config = ServerConfig.builder()
                .domain(DOMAIN)
                .modules(modules.toArray(new ServerModule[0]))
                .build();
        login = Login.to(EmbeddedTarget.open(config, Duration.ofSeconds(5), 1), Login.quietly());
    }

    @AfterEach
    void leave() {
        login.close();
    }

    private DiscoVisit walk(DiscoWalk walk, String node) {
        return walk.from(login.session(), DiscoItem.of(DOMAIN, node));
    }

    private static List<Asked> asked(DiscoVisit visit) {
        return visit.below().stream().map(DiscoVisit::asked).toList();
    }

    @Test
    void keepsToTheDomainAndAsksNobodyTwice() {
        DiscoVisit odd = walk(DiscoWalk.toDepth(1), "odd");

        assertEquals(
                List.of(
                        Asked.ELSEWHERE,
                        Asked.ELSEWHERE,
                        Asked.NO_ADDRESS,
                        Asked.ALREADY,
                        Asked.YES,
                        Asked.ALREADY,
                        Asked.YES),
                asked(odd));
        assertEquals(
                "remote-server-not-found",
                DiscoAnswers.error(odd.below().get(4).info().orElseThrow()));
    }

    @Test
    void longListsAreNotFollowedToTheirEnd() {
        DiscoVisit many = walk(DiscoWalk.toDepth(1), "many");

        assertEquals(30, many.below().size());
        assertEquals(21, many.visited().size());
        assertEquals(Asked.TOO_MANY, many.below().get(29).asked());
        assertEquals(5, walk(new DiscoWalk(2, 20, 5), "many").visited().size());
    }

    @Test
    void depthIsBounded() {
        DiscoVisit alone = walk(DiscoWalk.toDepth(0), "");
        assertEquals(1, alone.visited().size());
        assertEquals(List.of(Asked.TOO_DEEP), asked(alone));

        DiscoVisit deep = walk(DiscoWalk.toDepth(1), "");
        assertEquals(2, deep.visited().size());
        assertTrue(asked(deep.below().get(0)).stream().allMatch(Asked.TOO_DEEP::equals));
    }

    @Test
    void formsAreRead() {
        DiscoVisit many = walk(DiscoWalk.toDepth(0), "many");

        assertEquals(
                List.of(new DiscoForm(
                        "urn:xmppspec:market",
                        List.of(new DiscoForm.Field("days", "Open on", List.of("Monday", "Friday"))))),
                DiscoAnswers.forms(many.info().orElseThrow()));
        assertEquals(
                List.of(new DiscoIdentity("hierarchy", "branch", "Markt", "de")),
                DiscoAnswers.identities(many.info().orElseThrow()));
    }

    /** Lists what no server should, or only a large one. */
    private static final class Market implements ServerModule, DiscoHook {
        @Override
        public String name() {
            return "market";
        }

        @Override
        public void start(ModuleContext server) {
            server.hooks().disco().add(this);
        }

        @Override
        public List<XmlElement> info(Query query) {
            if (query.node()
                    .filter(node -> node.equals("odd") || node.equals("many"))
                    .isEmpty()) {
                return List.of();
            }
            return List.of(
                    XmlElement.builder("identity", Namespaces.DISCO_INFO)
                            .lang("de")
                            .attribute("category", "hierarchy")
                            .attribute("type", "branch")
                            .attribute("name", "Markt")
                            .build(),
                    XmlElement.of("feature", Namespaces.DISCO_INFO).withAttribute("var", Namespaces.DISCO_INFO),
                    form());
        }

        private static XmlElement form() {
            return XmlElement.builder("x", "jabber:x:data")
                    .attribute("type", "result")
                    .child(field("FORM_TYPE", "", "urn:xmppspec:market"))
                    .child(field("days", "Open on", "Monday", "Friday"))
                    .build();
        }

        private static XmlElement field(String name, String label, String... values) {
            return XmlElement.builder("field", "jabber:x:data")
                    .attribute("var", name)
                    .attribute("label", label)
                    .content(List.of(values).stream()
                            .map(value -> XmlElement.of("value", "jabber:x:data", value))
                            .toList())
                    .build();
        }

        @Override
        public List<XmlElement> items(Query query) {
            return switch (query.node().orElse("")) {
                case "odd" ->
                    List.of(
                            item("mantua.test", ""),
                            item("not" + DOMAIN, ""),
                            item("@" + DOMAIN, ""),
                            item(DOMAIN, "odd"),
                            item("rooms." + DOMAIN, ""),
                            item("rooms." + DOMAIN, "").withAttribute("name", "again"),
                            item(DOMAIN, "other"));
                case "many" ->
                    IntStream.range(0, 30)
                            .mapToObj(number -> item(DOMAIN, "stall-" + number))
                            .toList();
                default -> List.of();
            };
        }

        private static XmlElement item(String jid, String node) {
            XmlElement item = XmlElement.of("item", Namespaces.DISCO_ITEMS).withAttribute("jid", jid);
            return node.isEmpty() ? item : item.withAttribute("node", node);
        }
    }
}
