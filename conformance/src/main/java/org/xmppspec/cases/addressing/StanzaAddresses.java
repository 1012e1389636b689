package org.xmppspec.cases.addressing;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Alternatives;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 7622 section 4: what a server makes of the 'to' of stanzas.
 *
 * <p>What is no address is answered with jid-malformed; what is one is not, whoever has it. A server that says bad-request
 * instead refuses the address, too, and breaks only what section 4 demands of the error.
 */
@Section("RFC7622 4")
class StanzaAddresses {
    /** The error by which an address is refused, with the condition made for it or the general one. */
    static final String REFUSED = """
            <error>
              <t:one-of>
                <jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
                <bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
              </t:one-of>
              ${more}
            </error>""";

    private static final String PING = "<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>";

    /** A request shows most, because it is answered in any case. */
    @CaseTable("requests.tsv")
    void requestIsAnsweredByTheRules(Row row, Scene scene, Actors actors, Observations observe) {
        addressed(
                row,
                scene,
                actors,
                observe,
                "<iq type='get' id='%s' to='%s'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");
    }

    /** The error about a message goes to who sent it. */
    @CaseTable("messages.tsv")
    void messageIsAnsweredByTheRules(Row row, Scene scene, Actors actors, Observations observe) {
        addressed(
                row, scene, actors, observe, "<message type='chat' id='%s' to='%s'><body>who is it?</body></message>");
    }

    /** So does the error about presence that has a receiver. */
    @CaseTable("presence.tsv")
    void presenceIsAnsweredByTheRules(Row row, Scene scene, Actors actors, Observations observe) {
        addressed(row, scene, actors, observe, "<presence id='%s' to='%s'/>");
    }

    private static void addressed(Row row, Scene scene, Actors actors, Observations observe, String stanza) {
        Vector vector = Vector.of(row);
        XmppSession romeo = scene.once("romeo", () -> actors.at(BIND, "romeo"));
        Followed followed = ProfileProbe.of(scene, romeo, vector.part());
        String id = "to-" + vector.id();
        String sent = stanza.formatted(id, Written.escaped(vector.address(romeo)));
        String refused = sent.substring(0, sent.indexOf(' ')) + " type='error' id='" + id + "'>" + REFUSED + "${more}</"
                + sent.substring(1, sent.indexOf(' ')) + ">";

        romeo.send(sent);

        new Judged(row, vector, followed, observe)
                .each(vector.rfc7622().agreesWith(vector.rfc6122()), (requirement, expectation) -> {
                    if (expectation.isRefusal()) {
                        observe.that(requirement, answer(romeo, id)).hasError("jid-malformed", orElse(requirement));
                    } else {
                        observe.that(requirement, romeo).receivesNo(refused).beforeAnswerTo(PING);
                    }
                });
    }

    /** Which error it has to be, is said in one place; that the address is refused as such, in many. */
    private static Alternatives orElse(String requirement) {
        return requirement.equals("RFC7622-4-1") ? Alternatives.orEqually() : Alternatives.orEqually("bad-request");
    }

    /** The answer, which stays where it is for another look. */
    private static Optional<Received> answer(XmppSession session, String id) {
        Optional<Received> earlier = session.received().stream()
                .filter(came -> came.attribute("id").equals(id))
                .findFirst();
        return earlier.isPresent()
                ? earlier
                : session.await(came -> came.attribute("id").equals(id), session.timeout());
    }
}
