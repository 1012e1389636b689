package org.xmppspec.server.fault.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.StreamHeader;

/**
 * Faults in the XML that a server sends (RFC 6120 sections 11 and 12).
 *
 * <p>Nobody can go on with a stream that is not XML, so each of them shows only in rare places: in what goes to clients
 * whose own XML declaration names an encoding, in stanza errors, in unusual content.
 */
public final class XmlOutputFaults implements FaultFamily {
    private static final Pattern DECLARED_ON_A_MESSAGE = Pattern.compile("(<message\\b[^>]*?) xmlns:\\w+='[^']*'");

    @Override
    public List<Fault> faults() {
        return List.of(
                writing(
                        "xml-comment-sent",
                        "Text that looks like a comment is delivered as one.",
                        text -> text.replaceAll("&lt;!--(.*?)--&gt;", "<!--$1-->"),
                        "RFC6120-11.1-2"),
                writing(
                        "xml-apostrophe-not-escaped",
                        "Apostrophes in attributes are not escaped.",
                        text -> text.replace("&apos;", "'"),
                        "RFC6120-11.3-1"),
                writing(
                        "xml-prefix-of-message-undeclared",
                        "Prefixes that a message declares are delivered without the declaration.",
                        text -> DECLARED_ON_A_MESSAGE.matcher(text).replaceAll("$1"),
                        "RFC6120-11.3-3"),
                answeringEncoding(
                        "xml-declaration-disordered",
                        "The XML declaration begins with the encoding.",
                        "<?xml encoding='UTF-8' version='1.0'?>",
                        "RFC6120-11.5-2"),
                answeringEncoding(
                        "xml-declaration-with-standalone",
                        "The XML declaration says standalone.",
                        "<?xml version='1.0' standalone='yes'?>",
                        "RFC6120-11.5-3"),
                answeringEncoding(
                        "xml-byte-order-mark-sent",
                        "A byte order mark precedes the XML declaration.",
                        "\u00EF\u00BB\u00BF" + StreamHeader.XML_DECLARATION,
                        "RFC6120-11.6-4"),
                answeringEncoding(
                        "xml-declares-latin-1",
                        "The XML declaration says ISO-8859-1.",
                        "<?xml version='1.0' encoding='ISO-8859-1'?>",
                        "RFC6120-12-1"),
                Fault.of(
                        "xml-errors-in-latin-1",
                        "Stanza errors are sent in ISO-8859-1.",
                        XmlOutputFaults::errorsInLatin1,
                        "RFC6120-11.6-2"));
    }

    private static Fault writing(String name, String summary, UnaryOperator<String> change, String requirement) {
        return Fault.of(name, summary, server -> Wiring.changeTextOut(server, change), requirement);
    }

    /** Whether the client's declaration names an encoding. */
    private static final class Client {
        private boolean namesEncoding;
    }

    private static Fault answeringEncoding(String name, String summary, String declaration, String requirement) {
        return Fault.of(name, summary, server -> replaceDeclaration(server, declaration), requirement);
    }

    private static void replaceDeclaration(ModuleContext server, String declaration) {
        server.hooks().bytesIn().add(HookPoint.LAST, (connection, bytes) -> {
            Client client = connection.data(Client.class, Client::new);
            client.namesEncoding |= text(bytes).matches("(?s)<\\?xml[^>]*\\sencoding.*");
            return bytes;
        });
        server.hooks()
                .bytesOut()
                .add(
                        HookPoint.LAST,
                        (connection, bytes) -> connection.data(Client.class, Client::new).namesEncoding
                                ? text(bytes)
                                        .replace(StreamHeader.XML_DECLARATION, declaration)
                                        .getBytes(StandardCharsets.ISO_8859_1)
                                : bytes);
    }

    private static void errorsInLatin1(ModuleContext server) {
        server.hooks()
                .bytesOut()
                .add(
                        HookPoint.LAST,
                        (connection, bytes) -> text(bytes).contains("type='error'")
                                ? new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1)
                                : bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
