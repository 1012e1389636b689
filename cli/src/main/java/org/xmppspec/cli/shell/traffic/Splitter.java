package org.xmppspec.cli.shell.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.cli.shell.traffic.Piece.Kind;

/** Cuts what comes one way over one connection into pieces, whatever it is; keeps no more than it must. */
final class Splitter {
    private static final int LONGEST = 512 << 10;
    private static final Pattern HEADER =
            Pattern.compile("\\s*(?:<\\?xml[^>]*\\?>\\s*)?<(?:[\\w.-]+:)?stream(?=[\\s>])");
    private static final Pattern CLOSING = Pattern.compile("</(?:[\\w.-]+:)?stream\\s*>");
    private static final Pattern DECLARATION = Pattern.compile("\\s*<\\?xml[^>]*(?:\\?>\\s*)?");
    private static final String CDATA = "<![CDATA[";

    private final StringBuilder rest = new StringBuilder();

    /** Takes what has come next and returns the pieces that are complete by now. */
    List<Piece> add(String text) {
        rest.append(text);
        List<Piece> pieces = new ArrayList<>();
        Piece next = next();
        while (next != null) {
            pieces.add(next);
            next = next();
        }
        return pieces;
    }

    /** Gives up on what is not complete; returns it, if there is something. */
    List<Piece> flush() {
        return rest.isEmpty() ? List.of() : List.of(take(Kind.OTHER, rest.length()));
    }

    private Piece next() {
        if (rest.isEmpty()) {
            return null;
        }
        Piece piece = begin();
        return piece == null && rest.length() > LONGEST ? take(Kind.OTHER, rest.length()) : piece;
    }

    private Piece begin() {
        int space = leadingSpace();
        if (space > 0) {
            return take(Kind.SPACE, space);
        }
        if (rest.charAt(0) != '<') {
            int tag = rest.indexOf("<");
            return take(Kind.OTHER, tag < 0 ? rest.length() : tag);
        }
        Matcher header = HEADER.matcher(rest);
        if (header.lookingAt()) {
            int end = endOfTag(header.end());
            return end < 0 ? null : take(Kind.HEADER, end);
        }
        if (DECLARATION.matcher(rest).matches()) {
            return null;
        }
        Matcher closing = CLOSING.matcher(rest);
        if (closing.lookingAt()) {
            return take(Kind.CLOSING, closing.end());
        }
        int end = endOfElement();
        return end < 0 ? null : take(isOdd() ? Kind.OTHER : Kind.ELEMENT, end);
    }

    /** Whether there is an end tag, or a comment or the like, where an element is due. */
    private boolean isOdd() {
        char second = rest.length() > 1 ? rest.charAt(1) : ' ';
        return second == '/' || second == '!' || second == '?';
    }

    private int leadingSpace() {
        int at = 0;
        while (at < rest.length() && Character.isWhitespace(rest.charAt(at))) {
            at++;
        }
        return at;
    }

    private Piece take(Kind kind, int length) {
        String text = rest.substring(0, length);
        rest.delete(0, length);
        return new Piece(kind, text);
    }

    private int endOfElement() {
        int depth = 0;
        int at = 0;
        while (at >= 0) {
            int end = endOfMarkup(at);
            if (end < 0) {
                return -1;
            }
            boolean special = rest.charAt(at + 1) == '!' || rest.charAt(at + 1) == '?';
            if (rest.charAt(at + 1) == '/') {
                depth--;
            } else if (!special && rest.charAt(end - 2) != '/') {
                depth++;
            }
            if (depth <= 0) {
                return end;
            }
            at = rest.indexOf("<", end);
        }
        return -1;
    }

    private int endOfMarkup(int at) {
        if (startsWith("<!--", at)) {
            return after("-->", at);
        }
        return startsWith(CDATA, at) ? after("]]>", at) : endOfTag(at + 1);
    }

    private boolean startsWith(String prefix, int at) {
        return at + prefix.length() <= rest.length()
                && rest.substring(at, at + prefix.length()).equals(prefix);
    }

    private int after(String terminator, int at) {
        int end = rest.indexOf(terminator, at);
        return end < 0 ? -1 : end + terminator.length();
    }

    private int endOfTag(int from) {
        char quote = 0;
        for (int at = from; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return at + 1;
            } else if (c == '\'' || c == '"') {
                quote = c;
            }
        }
        return -1;
    }
}
