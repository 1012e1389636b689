package org.xmppspec.server.hook;

import java.util.List;

/** Sees, changes, drops or multiplies the answers that the server gives to IQ requests. */
@FunctionalInterface
public interface IqReplyHook {
    /**
     * Decides what becomes of an answer.
     *
     * @param request the request
     * @param reply the answer so far
     * @return the answers to send; none leaves the request unanswered
     */
    List<Stanza> pass(IqRequest request, Stanza reply);
}
