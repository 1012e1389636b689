package org.xmppspec.server.module.ping;

import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;

/** Answers pings; those to the account of another tell nothing about it. */
public final class PingModule implements ServerModule {
    private static final String NAMESPACE = "urn:xmpp:ping";

    @Override
    public String name() {
        return "ping";
    }

    @Override
    public void start(ModuleContext context) {
        context.iq().add(IqScope.SERVER, NAMESPACE, PingModule::handle);
        context.iq().add(IqScope.ACCOUNT, NAMESPACE, PingModule::handle);
        context.hooks().disco().add(DiscoHook.serverFeatures(context.domain(), NAMESPACE));
    }

    private static void handle(IqRequest request) {
        if (request.isSet() || !request.payload().localName().equals("ping")) {
            request.refuse(StanzaErrorCondition.BAD_REQUEST);
        } else if (request.scope() == IqScope.SERVER || request.isOwn()) {
            request.answer();
        } else {
            request.refuse(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
    }
}
