package org.xmppspec.conformance.script.step;

import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamConversation;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.Variables;

/** Finds the value for a variable. */
final class Capturing {
    private final Step.Let let;
    private final Variables variables;
    private final Function<String, Optional<Received>> last;

    Capturing(Step.Let let, Variables variables, Function<String, Optional<Received>> last) {
        this.let = let;
        this.variables = variables;
        this.last = last;
    }

    String value(Step step, Function<String, Conversation> conversations) {
        if (let.source() instanceof Source.Text text) {
            return variables.expand(text.text());
        }
        Source.XPath xpath = (Source.XPath) let.source();
        Element element = element(xpath, conversations.apply(step.actor()));
        return XPathLook.text(variables.expand(xpath.expression()), element)
                .orElseThrow(() -> new StepException(
                        let.place(), "the XPath expression '" + xpath.expression() + "' finds nothing"));
    }

    private Element element(Source.XPath xpath, Conversation conversation) {
        if (xpath.of() == Source.Of.FEATURES && conversation instanceof XmppSession session) {
            return session.features();
        }
        if (xpath.of() == Source.Of.HEADER && conversation instanceof StreamConversation stream) {
            return stream.peerHeader().dom();
        }
        if (xpath.of() == Source.Of.LAST) {
            return last.apply(let.actor())
                    .orElseThrow(() -> new StepException(
                            let.place(), let.actor() + " has taken nothing yet that a value could be found in"))
                    .dom();
        }
        throw new StepException(let.place(), let.actor() + " has no stream of its own");
    }
}
