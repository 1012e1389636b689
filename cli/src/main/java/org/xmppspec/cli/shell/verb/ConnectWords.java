package org.xmppspec.cli.shell.verb;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xmppspec.cli.shell.session.Cast.Member;
import org.xmppspec.cli.shell.session.Wishes;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.TlsMode;

/** Reads what stands after {@code connect}. */
final class ConnectWords {
    static final String DETAIL = """
            WHO is an address (romeo@example.org) or a name (romeo, at the server of the shell); without it the
            current session is meant. STAGE is tcp, stream, features, tls, sasl, bind or online (the usual one).
            Options: resource R, mechanism M, tls starttls|direct|none, certificate FILE|self-signed (PEM with key),
            passive (answers nothing by itself), drop (breaks the connection off when the stage is reached).
            Examples: connect juliet
                      connect romeo@example.org to features as stranger
                      connect romeo resource balcony mechanism SCRAM-SHA-256""";

    private String who;
    private String name;
    private StreamStage stage = StreamStage.ONLINE;
    private String resource;
    private String mechanism;
    private TlsMode tls;
    private String certificate;
    private boolean passive;
    private boolean drop;

    private ConnectWords() {}

    static Wishes wishes(Shell shell, ShellLine line) {
        ConnectWords words = new ConnectWords();
        Iterator<String> rest = line.words().iterator();
        while (rest.hasNext()) {
            words.take(rest.next(), rest);
        }
        Optional<Member> current = shell.cast().current();
        if (words.who == null) {
            words.who = line.actor()
                    .or(() -> current.map(member -> member.wishes().who()))
                    .orElseThrow(() -> new ShellMistake(
                            "who is to connect? Write a name or an address, such as: connect romeo@example.org"));
            words.name = words.name != null || line.actor().isPresent()
                    ? words.name
                    : current.orElseThrow().wishes().name();
        }
        return words.wishes();
    }

    private Wishes wishes() {
        String user = who.indexOf('@') < 0 ? who : who.substring(0, who.indexOf('@'));
        int slash = who.indexOf('/');
        String bare = slash < 0 ? who : who.substring(0, slash);
        Optional<String> inAddress = slash < 0 ? Optional.empty() : Optional.of(who.substring(slash + 1));
        return new Wishes(
                name == null ? actorName(user) : name,
                bare,
                stage,
                Optional.ofNullable(resource).or(() -> inAddress),
                Optional.ofNullable(mechanism),
                Optional.ofNullable(tls),
                Optional.ofNullable(certificate),
                passive,
                drop);
    }

    /** A name for variables out of a user name. */
    static String actorName(String user) {
        String name = user.replaceAll("[^A-Za-z0-9_-]", "_");
        return name.matches("[A-Za-z].*") ? name : "user" + name;
    }

    private void take(String word, Iterator<String> rest) {
        switch (word) {
            case "to" -> stage = stage(value(word, rest));
            case "as" -> name = name(value(word, rest));
            case "resource" -> resource = value(word, rest);
            case "mechanism" -> mechanism = value(word, rest);
            case "tls" -> tls = tls(value(word, rest));
            case "certificate" -> certificate = value(word, rest);
            case "passive" -> passive = true;
            case "drop" -> drop = true;
            default -> {
                if (who != null) {
                    throw new ShellMistake("connect does not understand '" + word + "'; see 'help connect'.");
                }
                who = word;
            }
        }
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new ShellMistake("something is missing after '" + word + "'; see 'help connect'.");
        }
        return rest.next();
    }

    private static String name(String wanted) {
        if (!wanted.equals(actorName(wanted))) {
            throw new ShellMistake("'" + wanted + "' cannot be a session's name: take letters, digits, _ and -.");
        }
        return wanted;
    }

    static StreamStage stage(String word) {
        try {
            return StreamStage.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ShellMistake(
                    "'" + word + "' is no stage; there are tcp, stream, features, tls, sasl, bind and online.");
        }
    }

    private static TlsMode tls(String word) {
        List<String> modes = List.of("starttls", "direct", "none");
        if (!modes.contains(word)) {
            throw new ShellMistake("tls is one of starttls, direct and none, not '" + word + "'.");
        }
        return TlsMode.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
