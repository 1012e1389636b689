package org.xmppspec.cli.trouble;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.xml.XmlElement;

/** Makes trouble in streams that are authenticated, or under TLS. */
final class TroubleModule implements ServerModule {
    private static final int FOR_A_WHILE = 4;
    private static final int ODD_ONE_IN = 20;
    private static final List<String> ADDRESSES =
            List.of("nobody@else.invalid/x", "else.invalid", "somebody@x.test", "x.test", "", "@@//");
    private static final List<String> TYPES = List.of("get", "set", "result", "error", "chat", "subscribe");

    private final Trouble trouble;
    private final Random random;
    private volatile ModuleContext server;

    TroubleModule(Trouble trouble, long seed) {
        this.trouble = trouble;
        this.random = new Random(seed);
    }

    @Override
    public String name() {
        return "trouble";
    }

    @Override
    public void start(ModuleContext context) {
        server = context;
        server.hooks().bytesOut().add(this::count);
        server.hooks().elementOut().add(HookPoint.LAST, this::changed);
    }

    List<String> accounts() {
        return server.storage().accounts().all().stream()
                .map(account -> account.address().toString())
                .toList();
    }

    private byte[] count(Connection connection, byte[] bytes) {
        AtomicInteger pieces = connection.data(AtomicInteger.class, AtomicInteger::new);
        if (connection.identity().isPresent() && pieces.incrementAndGet() == FOR_A_WHILE) {
            strike(connection);
        }
        return bytes;
    }

    private void strike(Connection connection) {
        switch (trouble) {
            case STALLS -> connection.stall();
            case RESETS -> connection.reset();
            case CUTS -> {
                send(connection, "<message from='x.te");
                connection.cut();
            }
            case GARBAGE -> send(connection, "\u0000\u0001}{]]><<&");
            case FLOODS -> send(connection, "<message><body>" + "and so on ".repeat(2_000_000));
            default -> {}
        }
    }

    private static void send(Connection connection, String text) {
        connection.sendRaw(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<XmlElement> changed(Connection connection, XmlElement element) {
        if (!connection.secure()) {
            return List.of(element);
        }
        synchronized (random) {
            return switch (trouble) {
                case STRANGERS ->
                    connection.session().isPresent() ? List.of(stranger(), element, stranger()) : List.of(element);
                case TWICE -> connection.session().isPresent() ? List.of(element, element) : List.of(element);
                case ODD -> random.nextInt(ODD_ONE_IN) == 0 ? Oddity.of(element, random) : List.of(element);
                default -> List.of(element);
            };
        }
    }

    private XmlElement stranger() {
        return XmlElement.of(any(List.of("message", "presence", "iq")), "jabber:client")
                .withAttribute("from", any(ADDRESSES))
                .withAttribute("to", any(ADDRESSES))
                .withAttribute("id", "s" + random.nextInt(100))
                .withAttribute("type", any(TYPES))
                .withChild(XmlElement.of("query", "jabber:iq:roster"));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
