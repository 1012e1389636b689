package org.xmppspec.cli.shell.session;

import java.util.Optional;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.TlsMode;
import org.xmppspec.conformance.script.step.Part;

/**
 * What a session is to be.
 *
 * @param name what it is called in the shell
 * @param who its name or address, by which its account is found
 * @param stage how far it goes
 * @param resource the resource to ask for
 * @param mechanism the SASL mechanism
 * @param tls another way to TLS than usual
 * @param certificate where its client certificate comes from
 * @param passive whether it answers nothing by itself
 * @param dropped whether the connection is broken off as soon as the stage is reached
 */
public record Wishes(
        String name,
        String who,
        StreamStage stage,
        Optional<String> resource,
        Optional<String> mechanism,
        Optional<TlsMode> tls,
        Optional<String> certificate,
        boolean passive,
        boolean dropped) {
    /** A session that goes online, and nothing special about it. */
    public static Wishes online(String name, String who) {
        return new Wishes(
                name,
                who,
                StreamStage.ONLINE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** The same with another stage. */
    public Wishes to(StreamStage other) {
        return new Wishes(name, who, other, resource, mechanism, tls, certificate, passive, dropped);
    }

    /** The same as the part of an actor says, as far as it says something, and to this stage. */
    public Wishes as(Part part, StreamStage other) {
        return new Wishes(
                name,
                who,
                other,
                part.resource().or(() -> resource),
                part.mechanism().or(() -> mechanism),
                part.tls().or(() -> tls),
                certificate,
                passive || part.passive(),
                dropped);
    }

    /** Writes what was chosen into a request. */
    void into(SessionRequest.Builder request) {
        resource.ifPresent(request::resource);
        mechanism.ifPresent(request::mechanism);
        tls.ifPresent(request::tls);
        if (passive) {
            request.passive();
        }
    }
}
