package org.xmppspec.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xmppspec.client.xml.Fragments;

/** Which answers are one too many. */
class SentRequestsTest {
    private static final String REQUEST = "<iq type='get' id='a'><ping xmlns='urn:xmpp:ping'/></iq>";
    private static final String RESULT = "<iq type='result' id='a'/>";
    private static final String ERROR = "<iq type='error' id='a' from='x.test'><error type='cancel'/></iq>";

    private final SentRequests sent = new SentRequests();

    @Test
    void theSecondAnswerIsOneTooMany() {
        send(REQUEST, 5);
        assertEquals(List.of(), repeated(RESULT));
        assertEquals(List.of(RESULT), repeated(RESULT, RESULT));
        assertEquals(List.of(ERROR), repeated(RESULT, "<presence id='a'/>", ERROR));
    }

    @Test
    void aRequestThatIsSentTwiceIsAnsweredTwice() {
        send(REQUEST, 5);
        send(REQUEST, 6);
        assertEquals(List.of(), repeated(RESULT, RESULT));
        assertEquals(List.of(RESULT), repeated(RESULT, RESULT, RESULT));
    }

    @Test
    void whatIsNotClearIsNotJudged() {
        assertEquals(List.of(), repeated(RESULT, RESULT));
        send(REQUEST, 15);
        assertEquals(List.of(), repeated(RESULT, RESULT), "of another part");
        send("<iq type='get' id='b'/>", 5);
        sent.noteRaw("<iq type='get' id = \"b\"");
        assertEquals(List.of(), repeated("<iq type='result' id='b'/>", "<iq type='result' id='b'/>"), "sent raw, too");
        send("<iq type='get' id='c' to='juliet@x.test/r'/>", 5);
        String contact = "<iq type='result' id='c' from='juliet@x.test/r'/>";
        assertEquals(List.of(), repeated(contact, contact), "said by another actor");
    }

    private void send(String xml, int place) {
        sent.note(element(xml), place);
    }

    private List<String> repeated(String... came) {
        List<Received> all = new ArrayList<>();
        Stream.of(came).forEach(xml -> all.add(new Received(1, xml, element(xml))));
        return sent.repeated(all, from -> !from.contains("/"), place -> place < 10).stream()
                .map(Received::raw)
                .toList();
    }

    private static Element element(String xml) {
        return Fragments.parse(xml, "jabber:client").get(0);
    }
}
