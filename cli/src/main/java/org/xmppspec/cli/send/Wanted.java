package org.xmppspec.cli.send;

import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.MatchResult;
import org.xmppspec.client.match.XmlTemplate;
import org.xmppspec.conformance.script.step.XPathLook;

/** Something that is expected to come. */
interface Wanted {
    /**
     * Tells whether an element is it, and keeps what it captures.
     *
     * @throws org.xmppspec.client.match.TemplateException when the template cannot be used
     */
    boolean isMetBy(Received received);

    /** Says what is expected. */
    @Override
    String toString();

    /** What a user wrote: a template when it begins with a tag, else XPath. */
    static Wanted of(String written, XmppSession session) {
        return isTemplate(written) ? new ByTemplate(session.template(written), session) : new ByXPath(written);
    }

    /** Says what is wrong with what a user wrote, as far as that can be told before anything is connected. */
    static Optional<String> problem(String written) {
        return isTemplate(written)
                ? Optional.empty()
                : XPathLook.problem(written)
                        .map(sentence -> sentence + " A template instead of XPath begins with '<'.");
    }

    private static boolean isTemplate(String written) {
        return written.stripLeading().startsWith("<");
    }

    /** The result or error of a request. */
    record Answer(String id) implements Wanted {
        @Override
        public boolean isMetBy(Received received) {
            String type = received.attribute("type");
            return "iq".equals(received.name())
                    && ("result".equals(type) || "error".equals(type))
                    && id.equals(received.attribute("id"));
        }

        @Override
        public String toString() {
            return "the answer to the request with the id '" + id + "'";
        }
    }

    /** What matches a template. */
    record ByTemplate(XmlTemplate template, XmppSession session) implements Wanted {
        @Override
        public boolean isMetBy(Received received) {
            MatchResult result = template.match(received.dom());
            session.variables().setAll(result.captures());
            return result.matches();
        }

        @Override
        public String toString() {
            return template.toString();
        }
    }

    /** That in which an expression is true or finds something. */
    record ByXPath(String expression) implements Wanted {
        @Override
        public boolean isMetBy(Received received) {
            return XPathLook.holds(expression, received.dom());
        }

        @Override
        public String toString() {
            return expression;
        }
    }
}
