package org.xmppspec.cases.xep0077;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmppspec.cases.Offers;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.register.Registration;
import org.xmppspec.conformance.observe.Observations;

/** What a server asks of those who want to register. */
final class Form {
    static final String GET = "<iq type='get' to='${domain}'><query xmlns='jabber:iq:register'/></iq>";

    private static final String NAMESPACE = "jabber:iq:register";
    private static final String FORM = "jabber:x:data";
    private static final Set<String> NOT_ASKED = Set.of("query", "instructions", "registered", "remove");
    private static final Set<String> LATER = Set.of("resource-constraint", "not-acceptable", "policy-violation");

    private final Element iq;

    private Form(Element iq) {
        this.iq = iq;
    }

    /** Asks a server on a stream without authentication; where it does not register, ends the case. */
    static Form of(XmppSession stranger, Observations observe) {
        Received answer = stranger.tryRequest(GET)
                .orElseThrow(() -> observe.inconclusive(
                        "The server did not answer what registration needs (" + stranger.ending() + ")."));
        String condition = Offers.condition(answer);
        if (LATER.contains(condition)) {
            throw observe.inconclusive("The server does not say now what registration needs (" + condition + ").");
        }
        if (answer.attribute("type").equals("error")) {
            throw observe.notApplicable("The server " + (isAdvertised(stranger) ? "announces" : "does not announce")
                    + " registration and answers it with " + condition + ".");
        }
        return new Form(answer.dom());
    }

    /** Whether the stream features announce registration. */
    static boolean isAdvertised(XmppSession stranger) {
        return new Registration(stranger).isAdvertised();
    }

    /** The text of a field in an answer; empty where it is missing. */
    static String in(Element iq, String field) {
        var fields = iq.getElementsByTagNameNS(NAMESPACE, field);
        return fields.getLength() == 0 ? "" : fields.item(0).getTextContent();
    }

    /** The names of all fields, instructions and the like included. */
    List<String> children() {
        return elements(NAMESPACE, "*").stream()
                .map(Node::getLocalName)
                .filter(name -> !name.equals("query"))
                .toList();
    }

    /** The names of the fields that are to be filled in. */
    List<String> asked() {
        return children().stream().filter(name -> !NOT_ASKED.contains(name)).toList();
    }

    boolean has(String field) {
        return children().contains(field);
    }

    boolean hasForm() {
        return !elements(FORM, "x").isEmpty();
    }

    boolean hasAddress() {
        return !elements("jabber:x:oob", "x").isEmpty();
    }

    /** The names of the fields in the form. */
    List<String> formFields() {
        return elements(FORM, "field").stream()
                .map(field -> field.getAttribute("var"))
                .toList();
    }

    /** The type of the form; empty where it is missing or not hidden. */
    String type() {
        return elements(FORM, "field").stream()
                .filter(field -> field.getAttribute("var").equals("FORM_TYPE")
                        && field.getAttribute("type").equals("hidden"))
                .map(field -> field.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    /** A request that gives all that was asked for but one field. */
    String filled(String username, String password, String missing) {
        StringBuilder request = new StringBuilder("<iq type='set' to='${domain}'><query xmlns='jabber:iq:register'>");
        for (String field : asked()) {
            if (!field.equals(missing)) {
                String value = field.equals("password")
                        ? password
                        : field.equals("email") ? username + "@example.org" : username;
                request.append('<').append(field).append('>').append(value);
                request.append("</").append(field).append('>');
            }
        }
        return request.append("</query></iq>").toString();
    }

    private List<Element> elements(String namespace, String name) {
        var nodes = iq.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
