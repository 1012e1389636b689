package org.xmppspec.cases.addressing;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 7622 section 4: what a server makes of the address of a roster item.
 *
 * <p>By RFC 7622 the prepared form is kept. RFC 6122 asks for preparation before addresses are compared, so that what was
 * sent may be kept, too.
 */
@Section("RFC7622 4")
class RosterAddresses {
    private static final String ROSTER = "jabber:iq:roster";
    private static final String GET = "<iq type='get'><query xmlns='jabber:iq:roster'/></iq>";

    /** What is no address is refused; of what is one the prepared form is kept. */
    @CaseTable("roster.tsv")
    void itemIsKeptByTheRules(Row row, Scene scene, Actors actors, Observations observe) {
        Vector vector = Vector.of(row);
        XmppSession romeo = scene.once("romeo", () -> actors.at(BIND, "romeo"));
        Followed followed = ProfileProbe.of(scene, romeo, vector.part());
        String contact = vector.address(romeo);

        Optional<Received> answer = romeo.tryRequest("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='"
                + Written.escaped(contact) + "'/></query></iq>");
        List<String> kept = items(romeo.request(GET));
        kept.forEach(item -> remove(romeo, item));

        boolean sameForm = vector.rfc7622().agreesWith(vector.rfc6122())
                && vector.rfc7622().forms().equals(vector.rfc6122().forms());
        new Judged(row, vector, followed, observe).each(sameForm, (requirement, expectation) -> {
            if (expectation.isRefusal()) {
                observe.that(requirement, answer).hasSomeError();
                observe.that(requirement, "the addresses in the roster", kept).is(List.of());
            } else {
                List<List<String>> forms = Stream.concat(
                                expectation.forms().stream().map(form -> vector.address(romeo, form)),
                                followed.preparesBeforeUse() ? Stream.empty() : Stream.of(contact))
                        .distinct()
                        .map(List::of)
                        .toList();
                observe.that(requirement, "the addresses in the roster", kept).isOneOf(forms);
            }
        });
    }

    private static List<String> items(Received roster) {
        NodeList items = roster.dom().getElementsByTagNameNS(ROSTER, "item");
        return IntStream.range(0, items.getLength())
                .mapToObj(i -> ((Element) items.item(i)).getAttribute("jid"))
                .toList();
    }

    private static void remove(XmppSession session, String contact) {
        session.request("<iq type='set'><query xmlns='jabber:iq:roster'><item subscription='remove' jid='"
                + Written.escaped(contact) + "'/></query></iq>");
    }
}
