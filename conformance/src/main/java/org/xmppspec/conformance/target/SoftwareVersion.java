package org.xmppspec.conformance.target;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;

/** Asks a server what software it is (XEP-0092). */
final class SoftwareVersion {
    private static final String NAMESPACE = "jabber:iq:version";
    private static final int LONGEST = 100;

    private SoftwareVersion() {}

    /** Returns name and version in one line, empty when the server does not say. */
    static String of(XmppSession session) {
        Optional<Received> answer =
                session.tryRequest("<iq type='get' to='${domain}'><query xmlns='" + NAMESPACE + "'/></iq>");
        return answer.filter(result -> "result".equals(result.attribute("type")))
                .map(result -> Stream.of("name", "version")
                        .map(field -> text(result.dom(), field))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static String text(Element result, String field) {
        NodeList found = result.getElementsByTagNameNS(NAMESPACE, field);
        String text = found.getLength() == 0
                ? ""
                : found.item(0)
                        .getTextContent()
                        .replaceAll("[\\s\\p{Cntrl}]+", " ")
                        .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
