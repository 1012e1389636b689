package org.xmppspec.conformance.script.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Received;
import org.xmppspec.client.match.MatchResult;
import org.xmppspec.client.match.TemplateException;
import org.xmppspec.client.match.Variables;

/** One standing answer: sees what comes, and replies to what it is for. */
final class Cue {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");
    private static final List<String> ATTRIBUTES = List.of("from", "to", "id", "type");

    private final Step.Answer answer;
    private final Variables shared;
    private int given;
    private volatile Optional<StepException> mistake = Optional.empty();

    Cue(Step.Answer answer, Variables shared) {
        this.answer = answer;
        this.shared = shared;
    }

    /** What kept it from being given. */
    Optional<StepException> mistake() {
        return mistake;
    }

    /** Replies if this is what the answer waits for; on the thread of the answers only. */
    void consider(Received received, Conversation conversation) {
        if (answer.most() > 0 && given >= answer.most()) {
            return;
        }
        Variables own = new Variables().setAll(shared.all());
        own.set("me", shared.get(answer.actor() + ".full").orElse(""));
        ATTRIBUTES.forEach(name -> own.set("stanza." + name, received.attribute(name)));
        own.set("stanza.body", body(received).orElse(""));
        try {
            Optional<Map<String, String>> found = found(received, conversation);
            if (found.isPresent()) {
                own.setAll(found.get());
                conversation.sendRaw(own.expandXml(answer.reply()));
                given++;
            }
        } catch (TemplateException | IllegalArgumentException e) {
            mistake = Optional.of(new StepException(answer.place(), e.getMessage(), e));
        }
    }

    private Optional<Map<String, String>> found(Received received, Conversation conversation) {
        if (answer.trigger() instanceof Trigger.Template template) {
            MatchResult result = conversation.template(template.template()).match(received.dom());
            return result.matches() ? Optional.of(result.captures()) : Optional.empty();
        }
        if (answer.trigger() instanceof Trigger.XPath xpath) {
            return XPathLook.holds(xpath.expression(), received.dom()) ? Optional.of(Map.of()) : Optional.empty();
        }
        Pattern pattern = ((Trigger.Body) answer.trigger()).pattern();
        return body(received).flatMap(text -> groups(pattern.matcher(text)));
    }

    private static Optional<Map<String, String>> groups(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        Map<String, String> groups = new LinkedHashMap<>();
        groupNames(matcher.pattern()).forEach(name -> {
            if (matcher.group(name) != null) {
                groups.put(name, matcher.group(name));
            }
        });
        return Optional.of(groups);
    }

    /** The names of the named groups of an expression. */
    static List<String> groupNames(Pattern pattern) {
        return GROUP.matcher(pattern.pattern())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Optional<String> body(Received received) {
        for (Node child = received.dom().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && "body".equals(element.getLocalName())) {
                return Optional.of(element.getTextContent());
            }
        }
        return Optional.empty();
    }
}
