package org.xmppspec.server.session;

import java.util.Optional;
import org.xmppspec.xmpp.jid.Jid;

/**
 * What the headers of the present stream said.
 *
 * @param id the identifier that the server gave the stream, empty before the first header
 * @param language the language that the peer declared
 * @param claimed the bare address that the peer gave as its own
 * @param host the address here that the stream is for, empty when none was meant that is served
 */
record StreamFacts(String id, Optional<String> language, Optional<Jid> claimed, Optional<Jid> host) {
    /** Before a stream is opened. */
    static final StreamFacts NONE = new StreamFacts("", Optional.empty(), Optional.empty(), Optional.empty());
}
