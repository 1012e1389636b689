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

/** Faults in how a server reads XML (RFC 6120 sections 11.1, 11.5 and 11.6). Each byte read is a character. */
public final class XmlInputFaults implements FaultFamily {
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile("<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:lt|gt|amp|apos|quot);)\\w+;");
    private static final Pattern FOUR_BYTES = Pattern.compile("[\u00F0-\u00F4][\u0080-\u00BF]{3}");
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    @Override
    public List<Fault> faults() {
        return List.of(
                reading(
                        "xml-document-types-tolerated",
                        "Document types are ignored.",
                        text -> DOCUMENT_TYPE.matcher(text).replaceAll(""),
                        "RFC6120-11.1-3"),
                reading(
                        "xml-entities-tolerated",
                        "References to entities that nobody has defined are ignored.",
                        text -> ENTITY.matcher(text).replaceAll(""),
                        "RFC6120-11.1-3"),
                reading(
                        "xml-predefined-entity-refused",
                        "The predefined entity for the apostrophe is treated as restricted XML.",
                        text -> text.replace("&apos;", "&apostrophe;"),
                        "RFC6120-11.1-1"),
                Fault.of(
                        "xml-standalone-cuts",
                        "A declaration with standalone='no' makes the server cut the connection.",
                        XmlInputFaults::cutStandalone,
                        "RFC6120-11.5-4"),
                reading(
                        "xml-four-byte-characters-lost",
                        "Characters of four bytes become question marks.",
                        text -> FOUR_BYTES.matcher(text).replaceAll("?"),
                        "RFC6120-11.6-1"),
                reading(
                        "xml-byte-order-mark-skipped",
                        "U+FEFF before a stream header is skipped.",
                        text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text,
                        "RFC6120-11.6-5"),
                reading(
                        "xml-zero-width-space-dropped",
                        "U+FEFF is taken out wherever it stands in a stanza.",
                        text -> text.startsWith(BYTE_ORDER_MARK) ? text : text.replace(BYTE_ORDER_MARK, ""),
                        "RFC6120-11.6-5"));
    }

    private static Fault reading(String name, String summary, UnaryOperator<String> change, String requirement) {
        return Fault.of(name, summary, server -> Wiring.changeTextIn(server, change), requirement);
    }

    private static void cutStandalone(ModuleContext server) {
        server.hooks().bytesIn().add(HookPoint.LAST, (connection, bytes) -> {
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains("standalone='no'")) {
                connection.cut();
                return new byte[0];
            }
            return bytes;
        });
    }
}
