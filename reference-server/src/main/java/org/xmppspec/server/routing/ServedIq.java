package org.xmppspec.server.routing;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.xml.XmlElement;

/** A request that is being served: knows how to address its answer, and that there is only one. */
public final class ServedIq implements IqRequest {
    private final Stanza stanza;
    private final IqScope scope;
    private final Jid account;
    private final IqService.Asker asker;
    private final BiConsumer<ServedIq, Stanza> answers;
    private boolean answered;

    /**
     * Makes a request.
     *
     * @param stanza the stanza, with exactly one child
     * @param scope whom it is for
     * @param account the account that it is for, or null
     * @param asker where it comes from
     * @param answers takes the answer
     */
    ServedIq(Stanza stanza, IqScope scope, Jid account, IqService.Asker asker, BiConsumer<ServedIq, Stanza> answers) {
        this.stanza = stanza;
        this.scope = scope;
        this.account = account;
        this.asker = asker;
        this.answers = answers;
    }

    @Override
    public Stanza stanza() {
        return stanza;
    }

    @Override
    public IqScope scope() {
        return scope;
    }

    @Override
    public XmlElement payload() {
        return stanza.element().firstChild().orElseThrow();
    }

    @Override
    public Jid account() {
        return account;
    }

    @Override
    public Optional<ClientSession> session() {
        return asker.session();
    }

    @Override
    public Optional<Connection> connection() {
        return asker.connection();
    }

    @Override
    public void answer() {
        send(Stanzas.resultReply(stanza.element()));
    }

    @Override
    public void answer(XmlElement payload) {
        send(Stanzas.resultReply(stanza.element(), payload));
    }

    @Override
    public void refuse(StanzaErrorCondition condition) {
        refuse(StanzaError.of(condition));
    }

    @Override
    public void refuse(StanzaError error) {
        send(Stanzas.errorReply(stanza.element(), error));
    }

    /**
     * Where the request comes from.
     *
     * @return session, connection and the way back
     */
    IqService.Asker asker() {
        return asker;
    }

    /**
     * Whether the request has had its answer.
     *
     * @return true after {@code answer} or {@code refuse}
     */
    boolean answered() {
        return answered;
    }

    private void send(XmlElement reply) {
        if (answered) {
            throw new IllegalStateException("The request has been answered already: " + stanza.element());
        }
        answered = true;
        answers.accept(this, new Stanza(reply, stanza.to(), stanza.from()));
    }
}
