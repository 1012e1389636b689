package org.xmppspec.server.session;

import org.xmppspec.server.hook.BindOutcome;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.ConflictPolicy;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stream.StreamErrorCondition;

/** The three ways that RFC 6120 section 7.7.2.2 leaves when a client asks for a resource that is in use. */
public enum ConflictResolution implements ConflictPolicy {
    /** The new client gets another resource, made by the server. */
    RENAME_NEW {
        @Override
        public BindOutcome resolve(ClientSession existing, Jid wanted) {
            try {
                return new BindOutcome.Bound(wanted.withResource(RandomText.next()));
            } catch (InvalidJidException e) {
                throw new IllegalStateException("Random letters make no resourcepart.", e);
            }
        }
    },
    /** The new client is refused. */
    REFUSE_NEW {
        @Override
        public BindOutcome resolve(ClientSession existing, Jid wanted) {
            return new BindOutcome.Refused(StanzaErrorCondition.CONFLICT);
        }
    },
    /** The session that has the resource is ended with a stream error. */
    REPLACE_OLD {
        @Override
        public BindOutcome resolve(ClientSession existing, Jid wanted) {
            existing.close(StreamErrorCondition.CONFLICT, "Another client has taken over the resource.");
            return new BindOutcome.Bound(wanted);
        }
    }
}
