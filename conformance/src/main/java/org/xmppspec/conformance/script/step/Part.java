package org.xmppspec.conformance.script.step;

import java.util.Optional;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.TlsMode;

/**
 * The part that an actor plays: who it is, and how its sessions are made.
 *
 * @param name the actor's name, in transcripts and variables
 * @param role what it is to the target
 * @param user whose account it uses; actors with the same user are resources of one account
 * @param resource the resource to ask for
 * @param priority the priority of initial presence
 * @param mechanism the SASL mechanism to use
 * @param tls how TLS is come to, where not as the target's options say
 * @param passive whether it answers nothing by itself: no ping, no roster push, no closing tag
 * @param roster whether the roster is asked for on the way to online
 */
public record Part(
        String name,
        Role role,
        String user,
        Optional<String> resource,
        int priority,
        Optional<String> mechanism,
        Optional<TlsMode> tls,
        boolean passive,
        boolean roster) {

    /** Returns the part of a client with an account of its own and nothing special about it. */
    public static Part client(String name) {
        return new Part(name, Role.CLIENT, name, Optional.empty(), 0, Optional.empty(), Optional.empty(), false, true);
    }

    /** Writes what was chosen into the request for a session. */
    public SessionRequest.Builder into(SessionRequest.Builder request) {
        request.priority(priority).roster(roster);
        resource.ifPresent(request::resource);
        mechanism.ifPresent(request::mechanism);
        tls.ifPresent(request::tls);
        return passive ? request.passive() : request;
    }
}
