package org.xmppspec.cli.shell.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.cli.shell.xml.XmlScan.State;
import org.xmppspec.cli.shell.xml.XmlToken.Kind;

/** Reads XML as far as it goes; knows nothing of namespaces. */
final class XmlScanner {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.\\-\u00b7]*+");
    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]++");
    private static final Pattern REFERENCE = Pattern.compile("&(?:[A-Za-z_][\\w.-]*|#[0-9]+|#x[0-9A-Fa-f]+);");
    private static final Pattern BEGUN_REFERENCE = Pattern.compile("&(?:[A-Za-z_][\\w.-]*|#[0-9]*|#x[0-9A-Fa-f]*)?\\z");
    private static final Set<String> OTHERS = Set.of("<!--", "<![CDATA[", "<?");

    private final String text;
    private final boolean words;
    private final List<XmlToken> tokens = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    /** The text ends where more is needed. */
    private static final class MoreNeeded extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The text is not well-formed. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final int where;

        Broken(int where, String sentence) {
            super(sentence);
            this.where = where;
        }
    }

    XmlScanner(String text, boolean words) {
        this.text = text;
        this.words = words;
    }

    XmlScan scan() {
        try {
            while (at < text.length()) {
                content();
            }
            return result(open.isEmpty() && hasElement() ? State.COMPLETE : State.INCOMPLETE, -1, "");
        } catch (MoreNeeded e) {
            rest(Kind.OTHER);
            return result(State.INCOMPLETE, -1, "");
        } catch (Broken e) {
            tokens.removeIf(token -> token.start() >= e.where);
            at = Math.min(at, e.where);
            at = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
            rest(Kind.BROKEN);
            return result(State.BROKEN, e.where, e.getMessage());
        }
    }

    private boolean hasElement() {
        return tokens.stream().anyMatch(token -> token.kind() == Kind.START);
    }

    private void rest(Kind kind) {
        int from = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        if (from < text.length()) {
            tokens.add(new XmlToken(kind, from, text.length()));
        }
    }

    private XmlScan result(State state, int where, String problem) {
        List<String> names = new ArrayList<>();
        open.descendingIterator().forEachRemaining(names::add);
        return new XmlScan(text, tokens, state, where, problem, names);
    }

    private void content() throws MoreNeeded, Broken {
        if (text.charAt(at) != '<') {
            text();
        } else if (text.startsWith("<!--", at)) {
            other("-->");
        } else if (text.startsWith("<![CDATA[", at) && !open.isEmpty()) {
            other("]]>");
        } else if (text.startsWith("<?", at)) {
            other("?>");
        } else if (text.startsWith("</", at)) {
            endTag();
        } else if (at + 1 == text.length() || isBegun(text.substring(at))) {
            throw new MoreNeeded();
        } else {
            startTag();
        }
    }

    private boolean isBegun(String rest) {
        return OTHERS.stream().anyMatch(other -> other.startsWith(rest) && !open.isEmpty());
    }

    private void text() throws MoreNeeded, Broken {
        int next = text.indexOf('<', at);
        int end = next < 0 ? text.length() : next;
        String piece = text.substring(at, end);
        if (open.isEmpty() && words) {
            add(Kind.TEXT, end);
            return;
        }
        if (open.isEmpty() && !piece.isBlank()) {
            throw new Broken(at + firstVisible(piece), "text stands outside of an element");
        }
        if (piece.contains("]]>")) {
            throw new Broken(at + piece.indexOf("]]>"), "']]>' may not stand in text; write ]]&gt;");
        }
        references(at, end);
        add(Kind.TEXT, end);
    }

    private static int firstVisible(String piece) {
        return piece.length() - piece.stripLeading().length();
    }

    private void references(int from, int end) throws MoreNeeded, Broken {
        Matcher whole = REFERENCE.matcher(text);
        for (int amp = text.indexOf('&', from); amp >= 0 && amp < end; amp = text.indexOf('&', amp + 1)) {
            if (whole.region(amp, end).lookingAt()) {
                continue;
            }
            if (end == text.length()
                    && BEGUN_REFERENCE.matcher(text).region(amp, end).lookingAt()) {
                throw new MoreNeeded();
            }
            throw new Broken(amp, "'&' begins no reference; write &amp;");
        }
    }

    private void other(String terminator) throws MoreNeeded {
        int end = text.indexOf(terminator, at);
        if (end < 0) {
            throw new MoreNeeded();
        }
        add(Kind.OTHER, end + terminator.length());
    }

    private void endTag() throws MoreNeeded, Broken {
        int start = at;
        add(Kind.END, at + 2);
        String name = name("an element's name");
        add(Kind.NAME, at + name.length());
        String begun = open.peek();
        boolean finished = at < text.length();
        if (begun == null) {
            throw new Broken(start, "</" + name + "> closes nothing");
        }
        if (finished ? !begun.equals(name) : !begun.startsWith(name)) {
            throw new Broken(start, "</" + name + "> comes where </" + begun + "> is due");
        }
        space();
        expect('>', Kind.CLOSE, "'>'");
        open.pop();
    }

    private void startTag() throws MoreNeeded, Broken {
        add(Kind.START, at + 1);
        String name = name("an element's name");
        add(Kind.NAME, at + name.length());
        Set<String> attributes = new HashSet<>();
        while (true) {
            boolean spaced = space();
            char next = next();
            if (next == '>') {
                add(Kind.CLOSE, at + 1);
                open.push(name);
                return;
            }
            if (next == '/') {
                empty();
                return;
            }
            attribute(spaced, attributes);
        }
    }

    private void empty() throws MoreNeeded, Broken {
        if (at + 1 == text.length()) {
            throw new MoreNeeded();
        }
        if (text.charAt(at + 1) != '>') {
            throw new Broken(at, "'/' stands inside a tag");
        }
        add(Kind.EMPTY, at + 2);
    }

    private void attribute(boolean spaced, Set<String> attributes) throws MoreNeeded, Broken {
        int start = at;
        String name = name("an attribute, '>' or '/>'");
        if (!spaced) {
            throw new Broken(start, "white space is missing before the attribute " + name);
        }
        if (at + name.length() < text.length() && !attributes.add(name)) {
            throw new Broken(start, "the attribute " + name + " stands there twice");
        }
        add(Kind.ATTRIBUTE, at + name.length());
        space();
        expect('=', Kind.EQUALS, "'=' after the attribute " + name);
        space();
        char quote = next();
        if (quote != '\'' && quote != '"') {
            throw new Broken(at, "the value of " + name + " needs quotes");
        }
        int end = text.indexOf(quote, at + 1);
        int smaller = text.indexOf('<', at);
        if (smaller >= 0 && (end < 0 || smaller < end)) {
            throw new Broken(smaller, "'<' may not stand in an attribute value; write &lt;");
        }
        references(at, end < 0 ? text.length() : end);
        if (end < 0) {
            throw new MoreNeeded();
        }
        add(Kind.VALUE, end + 1);
    }

    private String name(String wanted) throws MoreNeeded, Broken {
        next();
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            throw new Broken(at, wanted + " is due here");
        }
        return name.group();
    }

    private boolean space() {
        Matcher space = SPACE.matcher(text).region(at, text.length());
        if (space.lookingAt()) {
            add(Kind.SPACE, space.end());
            return true;
        }
        return false;
    }

    private char next() throws MoreNeeded {
        if (at >= text.length()) {
            throw new MoreNeeded();
        }
        return text.charAt(at);
    }

    private void expect(char wanted, Kind kind, String inWords) throws MoreNeeded, Broken {
        if (next() != wanted) {
            throw new Broken(at, inWords + " is due here");
        }
        add(kind, at + 1);
    }

    private void add(Kind kind, int end) {
        tokens.add(new XmlToken(kind, at, end));
        at = end;
    }
}
