package org.xmppspec.conformance.script.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.client.Ending;
import org.xmppspec.client.TlsMode;
import org.xmppspec.client.Transcript;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.step.Role;

/** One script being written. */
final class Draft {
    private static final Pattern MASKED = Pattern.compile("\\[masked: \\d+ characters]");
    private static final Pattern ROOT_ID = Pattern.compile("\\A(\\s*<[^<>]*?\\sid=)(['\"])(.*?)\\2", Pattern.DOTALL);

    private final List<Happening> happenings;
    private final Values values;
    private final List<String> secrets;
    private final List<String> lines = new ArrayList<>();
    private int names;
    private int secretNames;

    Draft(List<Happening> happenings, Values values, List<String> secrets) {
        this.happenings = happenings;
        this.values = values;
        this.secrets = secrets;
    }

    String text(String title) {
        lines.add("title  " + hidden(title).replaceAll("\\s+", " ").strip());
        lines.add("");
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Happening happening : happenings) {
            if (happening instanceof Happening.Connected connected) {
                parts.putIfAbsent(connected.actor(), connected.part());
            }
        }
        parts.values().forEach(part -> lines.add(declaration(part)));
        lines.add("");
        for (int i = 0; i < happenings.size(); i++) {
            write(i);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String declaration(Part part) {
        StringBuilder line = new StringBuilder("actor " + part.name());
        if (part.role() != Role.CLIENT) {
            line.append(' ').append(part.role());
        }
        if (!part.user().equals(part.name())) {
            line.append(" user ").append(part.user());
        }
        if (part.priority() != 0) {
            line.append(" priority ").append(part.priority());
        }
        part.mechanism().ifPresent(name -> line.append(" mechanism ").append(name));
        part.tls().map(TlsMode::name).ifPresent(mode -> line.append(" tls ").append(mode.toLowerCase(Locale.ROOT)));
        return line + (part.passive() ? " passive" : "") + (part.roster() ? "" : " without roster");
    }

    private void write(int index) {
        Happening happening = happenings.get(index);
        String actor = happening.actor();
        if (happening instanceof Happening.Connected connected) {
            lines.add(actor + " connect to " + connected.stage().name().toLowerCase(Locale.ROOT));
        } else if (happening instanceof Happening.Sent sent) {
            send(index, sent);
        } else if (happening instanceof Happening.SentRaw raw) {
            lines.add(actor + " raw "
                    + quoted(values.named(safe(raw.text())), raw.text().contains("${")));
        } else if (happening instanceof Happening.Came came) {
            lines.add(actor + " expect "
                    + MASKED.matcher(hidden(
                                    new TemplateText(values, value -> nameFor(index, value)).of(came.received())))
                            .replaceAll(Matcher.quoteReplacement("${present}")));
        } else if (happening instanceof Happening.Did did) {
            lines.add(actor + " " + did.verb());
        } else if (happening instanceof Happening.Ended ended) {
            lines.add(actor + " expect " + ending(ended.ending()));
        } else if (happening instanceof Happening.Typed typed) {
            lines.add(actor + " " + safe(typed.statement().strip()).replace("\n", "\n  "));
        }
    }

    private static String ending(Ending ending) {
        if (ending.streamError().isPresent()) {
            return ("stream-error " + ending.condition().orElse("")).strip();
        }
        return ending.closingTag() ? "closed" : "disconnected";
    }

    private void send(int index, Happening.Sent sent) {
        if (sent.xml().contains("${")) {
            lines.add(sent.actor() + " raw " + quoted(safe(sent.xml()), true));
            return;
        }
        String xml = sent.xml().strip();
        Matcher id = ROOT_ID.matcher(xml);
        boolean fresh = id.find() && !values.isNamed(id.group(3));
        if (fresh) {
            values.name(id.group(3), "id");
        }
        lines.add(sent.actor() + " send " + safe(namedIn(xml)).replace("\n", "\n  "));
        if (fresh && isNeededLater(index, id.group(3))) {
            String name = "id" + ++names;
            lines.add(sent.actor() + " let " + name + " = \"${id}\"");
            values.name(id.group(3), name);
        }
    }

    /** Whether something refers to an id after the next one was made. */
    private boolean isNeededLater(int index, String id) {
        boolean another = false;
        for (Happening later : happenings.subList(index + 1, happenings.size())) {
            String text = later instanceof Happening.Sent sent
                    ? sent.xml()
                    : later instanceof Happening.Came came ? came.received().raw() : "";
            if (another && refers(text, id)) {
                return true;
            }
            another |= later instanceof Happening.Sent sent
                    && ROOT_ID.matcher(sent.xml().strip()).find();
        }
        return false;
    }

    /** A name for a value that came, if something that is sent later has it. */
    private String nameFor(int index, String value) {
        boolean used = happenings.subList(index + 1, happenings.size()).stream()
                .anyMatch(later -> later instanceof Happening.Sent sent && refers(sent.xml(), value));
        if (!used) {
            return "";
        }
        String name = "value" + ++names;
        values.name(value, name);
        return name;
    }

    private static boolean refers(String text, String value) {
        return text.contains("'" + value + "'")
                || text.contains("\"" + value + "\"")
                || text.contains(">" + value + "<");
    }

    /** The XML with variables in attribute values and texts. */
    private String namedIn(String xml) {
        Matcher piece = Pattern.compile("(=\\s*')([^']*)(')|(=\\s*\")([^\"]*)(\")|(>)([^<]+)(<)")
                .matcher(xml);
        StringBuilder result = new StringBuilder();
        int from = 0;
        while (piece.find(from)) {
            int group = piece.start(1) >= 0 ? 2 : piece.start(4) >= 0 ? 5 : 8;
            result.append(xml, from, piece.start(group)).append(values.named(piece.group(group)));
            from = piece.end(group);
        }
        return result.append(xml, from, xml.length()).toString();
    }

    /** The text without secrets: variables stand for them, which lines before set. */
    private String safe(String text) {
        return MASKED.matcher(hidden(text)).replaceAll(found -> Matcher.quoteReplacement("${" + secretName() + "}"));
    }

    private String hidden(String text) {
        String masked = Transcript.masked(text);
        for (String secret : secrets) {
            masked = secret.isEmpty() ? masked : masked.replace(secret, "[masked: 0 characters]");
        }
        return masked;
    }

    private String secretName() {
        String name = "secret" + ++secretNames;
        int at = lines.size();
        String actor = happenings.get(0).actor();
        lines.add(at, actor + " let " + name + " = \"change-me\"  # a script holds no secret: put one here");
        return name;
    }

    private static String quoted(String text, boolean literal) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return "\"" + (literal ? escaped.replace("$", "\\$") : escaped) + "\"";
    }
}
