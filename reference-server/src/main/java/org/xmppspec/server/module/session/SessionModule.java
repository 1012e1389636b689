package org.xmppspec.server.module.session;

import java.util.List;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.IqRequest;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.ServerModule;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Offers session establishment as optional, and answers the request without doing anything. */
public final class SessionModule implements ServerModule {
    @Override
    public String name() {
        return "session";
    }

    @Override
    public void start(ModuleContext context) {
        context.iq().add(IqScope.SERVER, Namespaces.SESSION, IqRequest::answer);
        context.iq().add(IqScope.ACCOUNT, Namespaces.SESSION, IqRequest::answer);
        context.hooks().features().add(SessionModule::offer);
    }

    private static void offer(Connection connection, List<XmlElement> features) {
        if (connection.identity().isPresent()) {
            features.add(XmlElement.builder("session", Namespaces.SESSION)
                    .child(XmlElement.of("optional", Namespaces.SESSION))
                    .build());
        }
    }
}
