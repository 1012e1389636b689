package org.xmppspec.cases.addressing;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.SASL;

import java.util.Optional;
import org.xmppspec.cases.addressing.Vector.Part;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 7622 section 3.4: what a server makes of the resourcepart that a client wants to bind.
 *
 * <p>A server may always give another one (RFC 6120 section 7.7.1), so that what is no resourcepart is refused or
 * replaced, and of what is one the prepared form is bound, or something else altogether. RFC 6122 wants no more than that
 * preparation is possible, and is done before resourceparts are compared, which {@link EquivalentAddresses} looks at.
 */
@Section("RFC7622 3.4")
class BoundResources {
    /** What is bound is a resourcepart by the rules. */
    @CaseTable("resources.tsv")
    void whatIsBoundIsAResourcepart(Row row, Scene scene, Actors actors, Observations observe) {
        Vector vector = Vector.of(row);
        XmppSession witness = scene.once("witness", () -> actors.at(BIND, "witness"));
        Followed followed = ProfileProbe.of(scene, witness, Part.RESOURCE);
        XmppSession romeo = actors.open(actors.request("romeo-" + vector.id(), "romeo", SASL));
        Received answer = romeo.request("<iq type='set'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
                + Written.escaped(vector.input()) + "</resource></bind></iq>");
        Optional<String> bound = resource(answer);
        romeo.abort();

        boolean same = vector.rfc7622().agreesWith(vector.rfc6122())
                && vector.rfc7622().forms().equals(vector.rfc6122().forms());
        new Judged(row, vector, followed, observe).each(same, (requirement, expectation) -> {
            if (expectation.isRefusal()) {
                observe.that(requirement, "the resource that was bound", bound.orElse("(none: an error)"))
                        .isNot(vector.input());
            } else if (bound.isEmpty() || !followed.preparesBeforeUse()) {
                observe.that(requirement, answer).matchesNot("""
                        <iq type='error'><error>
                          <jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>${more}
                        </error>${more}</iq>""");
            } else {
                observe.that(requirement, "the resource that was bound", bound.get())
                        .satisfies(
                                "is " + String.join(" or ", expectation.forms()) + ", or made by the server",
                                resource -> expectation.forms().contains(resource) || !resource.equals(vector.input()));
            }
        });
    }

    private static Optional<String> resource(Received answer) {
        var addresses = answer.dom().getElementsByTagNameNS("urn:ietf:params:xml:ns:xmpp-bind", "jid");
        return addresses.getLength() == 0
                ? Optional.empty()
                : Optional.of(addresses.item(0).getTextContent())
                        .map(address -> address.substring(address.indexOf('/') + 1));
    }
}
