package org.xmppspec.cases.addressing;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.SASL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final String REFUSED = "<iq type='error'>" + StanzaAddresses.REFUSED + "${more}</iq>";

    /** What is bound is a resourcepart by the rules, and is found by its prepared form. */
    @CaseTable("resources.tsv")
    void whatIsBoundIsAResourcepart(Row row, Scene scene, Actors actors, Observations observe) {
        Vector vector = Vector.of(row);
        XmppSession witness = scene.once("witness", () -> actors.open(actors.request("witness", "romeo", BIND)));
        Followed followed = ProfileProbe.of(scene, witness, Part.RESOURCE);
        XmppSession romeo = actors.open(actors.request("romeo-" + vector.id(), "romeo", SASL));
        Received answer = romeo.bind(vector.input());
        Optional<String> bound = resource(answer);
        List<String> found = bound.isPresent() ? addressesThatReach(vector, witness, romeo) : List.of();
        romeo.abort();

        boolean same = vector.rfc7622().agreesWith(vector.rfc6122())
                && vector.rfc7622().forms().equals(vector.rfc6122().forms());
        new Judged(row, vector, followed, observe).each(same, (requirement, expectation) -> {
            if (expectation.isRefusal()) {
                observe.that(requirement, "the resource that was bound", bound.orElse("(none: an error)"))
                        .isNot(vector.input());
            } else {
                observe.that(requirement, answer).matchesNot(REFUSED);
                if (bound.filter(resource -> isOf(vector, expectation, resource))
                        .isPresent()) {
                    observe.that(requirement, "how the resource can be addressed", found)
                            .satisfies(
                                    "one of " + expectation.forms(),
                                    forms -> expectation.forms().stream().anyMatch(forms::contains));
                }
                if (followed.preparesBeforeUse()) {
                    observe.that(requirement, "the resource that was bound", bound.orElse("(none: an error)"))
                            .satisfies(
                                    "is one of " + expectation.forms() + ", or made by the server",
                                    resource ->
                                            expectation.forms().contains(resource) || !resource.equals(vector.input()));
                }
            }
        });
    }

    private static boolean isOf(Vector vector, Expectation expectation, String resource) {
        return resource.equals(vector.input()) || expectation.forms().contains(resource);
    }

    /** The prepared forms under which another session of the account finds the one that has the resource. */
    private static List<String> addressesThatReach(Vector vector, XmppSession witness, XmppSession romeo) {
        return Stream.concat(vector.rfc7622().forms().stream(), vector.rfc6122().forms().stream())
                .distinct()
                .filter(form -> reaches(vector.address(witness, form), witness, romeo))
                .toList();
    }

    /** A request of one's own session is delivered, or answered with an error. */
    private static boolean reaches(String address, XmppSession witness, XmppSession romeo) {
        String id = "reach-" + Integer.toHexString(address.hashCode());
        witness.send("<iq type='get' id='" + id + "' to='" + Written.escaped(address)
                + "'><query xmlns='urn:xmppspec:reach'/></iq>");
        witness.ping();
        romeo.ping();
        return romeo.await(came -> came.attribute("id").equals(id), Duration.ZERO)
                        .isPresent()
                || (witness.await(came -> came.attribute("id").equals(id), Duration.ZERO)
                                .isEmpty()
                        && romeo.await(came -> came.attribute("id").equals(id), romeo.timeout())
                                .isPresent());
    }

    private static Optional<String> resource(Received answer) {
        var addresses = answer.dom().getElementsByTagNameNS("urn:ietf:params:xml:ns:xmpp-bind", "jid");
        return addresses.getLength() == 0
                ? Optional.empty()
                : Optional.of(addresses.item(0).getTextContent())
                        .map(address -> address.substring(address.indexOf('/') + 1));
    }
}
