package org.xmppspec.cases.xep0114;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.client.Fence;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.ComponentStreams;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * XEP-0114 section 3: what a component may write as addresses. The rules bind the component; what a server does when they
 * are broken is left to it, so that these cases only tell.
 */
@Section("XEP0114 3")
class ComponentAddresses {

    /** A stanza from somebody at a domain that is not the component's. */
    @Case(
            value = "xep0114-3-sender-at-another-domain",
            title = "What becomes of a stanza of a component that is from another domain is seen",
            observes = "XEP0114-3-9")
    void senderAtAnotherDomain(@Online XmppSession romeo, ComponentStreams component, Observations observe) {
        XmppSession plays = component.at(BIND, "plays");
        tell(
                observe,
                "XEP0114-3-9",
                plays,
                romeo,
                "from='juliet@elsewhere.example.org' to='${romeo.full}'",
                "A message from another domain");
    }

    /** A stanza that does not say who it is from. */
    @Case(
            value = "xep0114-3-no-sender",
            title = "What becomes of a stanza of a component without a sender is seen",
            observes = "XEP0114-3-8")
    void noSender(@Online XmppSession romeo, ComponentStreams component, Observations observe) {
        XmppSession plays = component.at(BIND, "plays");
        tell(observe, "XEP0114-3-8", plays, romeo, "to='${romeo.full}'", "A message without from");
    }

    /** A stanza that does not say who it is for. */
    @Case(
            value = "xep0114-3-no-recipient",
            title = "What becomes of a stanza of a component without a recipient is seen",
            observes = "XEP0114-3-8")
    void noRecipient(@Online XmppSession romeo, ComponentStreams component, Observations observe) {
        XmppSession plays = component.at(BIND, "plays");
        tell(observe, "XEP0114-3-8", plays, romeo, "from='juliet@${component}'", "A message without to");
    }

    private static void tell(
            Observations observe,
            String requirement,
            XmppSession plays,
            XmppSession romeo,
            String addresses,
            String what) {
        plays.send("<message " + addresses + " type='chat'><body>deny thy father</body></message>");
        boolean open = plays.ping() && Fence.marker(plays, romeo).arrived();
        boolean settled = open || romeo.ping();
        String stream = open
                ? "the stream stays open"
                : "the stream is ended (" + plays.awaitEnding().condition().orElse("without a stream error") + ")";
        boolean delivered = settled
                && romeo.unconsumed().stream()
                        .anyMatch(received -> received.raw().contains("deny thy father"));
        observe.info(
                requirement, what + (delivered ? " is delivered, and " : " is not delivered, and ") + stream + ".");
    }
}
