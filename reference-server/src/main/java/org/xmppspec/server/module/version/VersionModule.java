package org.xmppspec.server.module.version;

import java.util.Optional;
import org.xmppspec.server.hook.DiscoHook;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Tells the name and version of the server, but not its operating system. */
public final class VersionModule implements ServerModule {
    private static final String NAMESPACE = "jabber:iq:version";

    @Override
    public String name() {
        return "version";
    }

    @Override
    public void start(ModuleContext context) {
        context.iq().add(IqScope.SERVER, NAMESPACE, VersionModule::handle);
        context.hooks().disco().add(DiscoHook.serverFeatures(context.domain(), NAMESPACE));
    }

    private static void handle(IqRequest request) {
        if (request.isSet()) {
            request.refuse(StanzaErrorCondition.NOT_ALLOWED);
            return;
        }
        String version = Optional.ofNullable(VersionModule.class.getPackage().getImplementationVersion())
                .orElse("development");
        request.answer(XmlElement.builder("query", NAMESPACE)
                .child("name", "xmppspec reference server")
                .child("version", version)
                .build());
    }
}
