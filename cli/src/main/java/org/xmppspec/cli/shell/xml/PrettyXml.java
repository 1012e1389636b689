package org.xmppspec.cli.shell.xml;

import java.util.ArrayList;
import java.util.List;
import org.xmppspec.cli.shell.xml.XmlToken.Kind;

/** Lays XML out in lines for a person: what fits stays in one line, and nothing in text is changed. */
public final class PrettyXml {
    private static final String INDENT = "  ";

    private final String text;
    private final List<XmlToken> tokens;
    private final Paint paint;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private int at;

    /** A tag, or text, or an element with what is in it. */
    private record Node(int from, int to, List<Node> children, int endTag) {
        boolean isElement() {
            return endTag > 0;
        }
    }

    private PrettyXml(XmlScan scan, Paint paint, int width) {
        this.text = scan.text();
        this.tokens = scan.tokens();
        this.paint = paint;
        this.width = width;
    }

    /**
     * Lays a text out.
     *
     * @param xml the text; where it is not well-formed, or breaks off, it stays as it is
     * @param paint the colours
     * @param width how long a line may become where it can be broken
     */
    public static List<String> lines(String xml, Paint paint, int width) {
        String trimmed = xml.strip();
        XmlScan scan = XmlScan.of(trimmed);
        if (!scan.isComplete()) {
            return List.of(paint.xml(scan).split("\n", -1));
        }
        return new PrettyXml(scan, paint, width).lines();
    }

    private List<String> lines() {
        while (at < tokens.size()) {
            Node node = node();
            if (node.isElement() || !source(node.from, node.to).isBlank()) {
                print(node, "");
            }
        }
        return lines;
    }

    private Node node() {
        int from = at;
        if (tokens.get(at).kind() != Kind.START) {
            at++;
            return new Node(from, at, List.of(), 0);
        }
        while (tokens.get(at).kind() != Kind.CLOSE && tokens.get(at).kind() != Kind.EMPTY) {
            at++;
        }
        boolean empty = tokens.get(at++).kind() == Kind.EMPTY;
        int content = at;
        List<Node> children = new ArrayList<>();
        while (!empty && tokens.get(at).kind() != Kind.END) {
            children.add(node());
        }
        int endTag = empty ? content : at;
        while (!empty && tokens.get(at).kind() != Kind.CLOSE) {
            at++;
        }
        at += empty ? 0 : 1;
        return new Node(from, at, children, endTag);
    }

    private void print(Node node, String indent) {
        List<Node> inner = node.children.stream()
                .filter(child ->
                        child.isElement() || !source(child.from, child.to).isBlank())
                .toList();
        boolean fits = indent.length() + source(node.from, node.to).length() <= width;
        boolean mixed = inner.stream().anyMatch(child -> !child.isElement());
        if (inner.isEmpty() || mixed || fits) {
            lines.addAll(List.of((indent + painted(node.from, node.to)).split("\n", -1)));
            return;
        }
        lines.add(indent + painted(node.from, node.children.get(0).from));
        inner.forEach(child -> print(child, indent + INDENT));
        lines.add(indent + painted(node.endTag, node.to));
    }

    private String source(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private String painted(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (XmlToken token : tokens.subList(from, to)) {
            out.append(paint.as(Paint.role(token.kind()), token.of(text)));
        }
        return out.toString();
    }
}
