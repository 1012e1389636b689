package org.xmppspec.conformance.script;

import org.xmppspec.client.Conversation;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.ComponentStreams;
import org.xmppspec.conformance.script.step.Company;
import org.xmppspec.conformance.script.step.Part;

/** Brings the actors of a script on as a case does. */
final class CaseCompany implements Company {
    private final Actors actors;
    private ComponentStreams component;

    CaseCompany(Actors actors) {
        this.actors = actors;
    }

    @Override
    public Conversation open(Part part, StreamStage stage) {
        return switch (part.role()) {
            case CLIENT -> actors.open(part.into(actors.request(part.name(), part.user(), stage)));
            case RAW -> actors.open(part.into(actors.request(part.name(), stage)));
            case COMPONENT -> component().at(stage, part.name());
            case CONTACT -> actors.remote(part.name());
        };
    }

    private ComponentStreams component() {
        if (component == null) {
            component = actors.component();
        }
        return component;
    }
}
