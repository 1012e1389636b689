package org.xmppspec.client.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xmppspec.client.Account;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.register.RegistrationException.Kind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlEscaping;

/**
 * In-band registration over one session (XEP-0077): accounts are made before anyone has logged in, at stage TLS (or
 * FEATURES without TLS), any number one after the other; an account is removed by itself, at stage BIND or ONLINE.
 */
public final class Registration {
    private static final String NAMESPACE = "jabber:iq:register";
    private static final String FEATURE = "http://jabber.org/features/iq-register";
    private static final String FORM = "jabber:x:data";
    private static final Set<String> NOT_ASKED = Set.of("instructions", "registered", "x");
    private static final Set<String> THROTTLES = Set.of("resource-constraint", "policy-violation");
    private static final Set<String> NOT_HERE =
            Set.of("service-unavailable", "feature-not-implemented", "not-allowed", "forbidden");

    private final XmppSession session;
    private Map<String, String> fields;

    /** Makes a registration over a session. */
    public Registration(XmppSession session) {
        this.session = session;
    }

    /** Whether the session's stream features say that accounts can be made. A server may allow it without saying so. */
    public boolean isAdvertised() {
        return session.features().getElementsByTagNameNS(FEATURE, "register").getLength() > 0;
    }

    /**
     * Makes an account.
     *
     * @throws RegistrationException when it was not made
     */
    public void register(Account account) throws RegistrationException {
        if (fields == null) {
            fields = askedFields();
        }
        StringBuilder filled = new StringBuilder();
        fields.forEach((name, given) -> filled.append('<')
                .append(name)
                .append('>')
                .append(escaped(value(name, given, account)))
                .append("</")
                .append(name)
                .append('>'));
        Received answer = ask("set", filled.toString());
        if (isError(answer)) {
            throw refused("does not make the account " + account.bare(), answer);
        }
    }

    /**
     * Removes the session's own account. The target ends the stream afterwards; the session is of no more use.
     *
     * @throws RegistrationException when it was not removed
     */
    public void removeAccount() throws RegistrationException {
        Optional<Received> answer = session.tryRequest(request("set", "<remove/>", ""));
        if (answer.isPresent()) {
            if (isError(answer.get())) {
                throw refused("does not remove the account " + session.bare(), answer.get());
            }
            return;
        }
        Ending ending = session.ending();
        if (ending.kind() != Ending.Kind.STREAM_ERROR && ending.kind() != Ending.Kind.CLOSED) {
            throw unanswered("the removal of " + session.bare());
        }
    }

    /** Asks which fields are wanted; the values are those that are to be sent back as they are. */
    private Map<String, String> askedFields() throws RegistrationException {
        Received answer = ask("get", "");
        if (isError(answer)) {
            String condition = condition(answer);
            if (NOT_HERE.contains(condition)) {
                String sentence = session.domain() + " does not offer in-band registration (" + condition
                        + "); allow it for this run, or name accounts with --account.";
                throw new RegistrationException(Kind.NOT_OFFERED, sentence);
            }
            throw refused("does not say what registration needs", answer);
        }
        Map<String, String> asked = new LinkedHashMap<>();
        NodeList all = answer.dom().getElementsByTagNameNS(NAMESPACE, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element field = (Element) all.item(i);
            if (!field.getLocalName().equals("query") && !NOT_ASKED.contains(field.getLocalName())) {
                asked.put(field.getLocalName(), field.getTextContent());
            }
        }
        if (!asked.keySet().containsAll(Set.of("username", "password"))) {
            boolean form = answer.dom().getElementsByTagNameNS(FORM, "x").getLength() > 0;
            String wants = form ? "a form to be filled in" : "neither user name nor password";
            String sentence = session.domain() + " wants " + wants + " for registration, which only a person can do;"
                    + " name accounts with --account.";
            throw new RegistrationException(Kind.NEEDS_A_PERSON, sentence);
        }
        return asked;
    }

    private static String value(String field, String given, Account account) {
        return switch (field) {
            case "username" -> account.localpart();
            case "password" -> account.password();
            case "email" -> account.bare();
            case "key" -> given;
            default -> account.localpart();
        };
    }

    /** As XML in which nothing is taken for a variable. */
    private static String escaped(String text) {
        return XmlEscaping.text(text).replace("$", "&#36;");
    }

    private Received ask(String type, String content) throws RegistrationException {
        String to = " to='" + XmlEscaping.attributeValue(session.domain()) + "'";
        Optional<Received> answer = session.tryRequest(request(type, content, to));
        if (answer.isEmpty()) {
            throw unanswered("registration");
        }
        return answer.get();
    }

    private static String request(String type, String content, String to) {
        return "<iq type='" + type + "'" + to + "><query xmlns='" + NAMESPACE + "'>" + content + "</query></iq>";
    }

    private RegistrationException unanswered(String what) {
        Ending ending = session.ending();
        boolean throttled = ending.condition().filter(THROTTLES::contains).isPresent();
        return new RegistrationException(
                throttled ? Kind.THROTTLED : Kind.UNANSWERED,
                session.domain() + " did not answer " + what + " (" + ending + ").");
    }

    private RegistrationException refused(String what, Received error) {
        String condition = condition(error);
        Kind kind = condition.equals("conflict") ? Kind.CONFLICT : isThrottle(error) ? Kind.THROTTLED : Kind.REFUSED;
        return new RegistrationException(kind, session.domain() + " " + what + " (" + condition + ").");
    }

    /** Whether an error says that the same may work later. */
    private static boolean isThrottle(Received error) {
        NodeList errors = error.dom().getElementsByTagNameNS(Namespaces.CLIENT, "error");
        return THROTTLES.contains(condition(error))
                || (errors.item(0) instanceof Element element && "wait".equals(element.getAttribute("type")));
    }

    private static boolean isError(Received answer) {
        return "error".equals(answer.attribute("type"));
    }

    private static String condition(Received answer) {
        NodeList conditions = answer.dom().getElementsByTagNameNS(Namespaces.STANZA_ERRORS, "*");
        for (int i = 0; i < conditions.getLength(); i++) {
            Node condition = conditions.item(i);
            if (!"text".equals(condition.getLocalName())) {
                return condition.getLocalName();
            }
        }
        return "no reason given";
    }
}
