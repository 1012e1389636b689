package org.xmppspec.server.module.vcard;

import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.server.storage.DocumentStore;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;

/** Stores the vCard of each account and shows it to everybody who asks. */
public final class VcardModule implements ServerModule {
    private static final String NAMESPACE = "vcard-temp";

    private DocumentStore documents;

    @Override
    public String name() {
        return "vcard";
    }

    @Override
    public void start(ModuleContext context) {
        documents = context.storage().documents();
        context.iq().add(IqScope.ACCOUNT, NAMESPACE, this::handle);
        context.hooks().disco().add(DiscoHook.serverFeatures(context.domain(), NAMESPACE));
    }

    private void handle(IqRequest request) {
        if (!request.payload().localName().equals("vCard")) {
            request.refuse(StanzaErrorCondition.BAD_REQUEST);
        } else if (!request.isSet()) {
            documents
                    .get(request.account(), NAMESPACE)
                    .ifPresentOrElse(request::answer, () -> request.refuse(absent(request)));
        } else if (request.isOwn()) {
            documents.put(request.account(), NAMESPACE, request.payload());
            request.answer();
        } else {
            request.refuse(StanzaErrorCondition.FORBIDDEN);
        }
    }

    /** What a stranger hears is the same as for an account that does not exist. */
    private static StanzaErrorCondition absent(IqRequest request) {
        return request.isOwn() ? StanzaErrorCondition.ITEM_NOT_FOUND : StanzaErrorCondition.SERVICE_UNAVAILABLE;
    }
}
