package org.xmppspec.reports.markdown;

import org.xmppspec.conformance.catalogue.Catalogue;

/** A document in Markdown that grows: sections that are tables, one thing a line. */
public final class MarkdownText {
    private final StringBuilder text;

    /**
     * Begins a document.
     *
     * @param preamble its heading and what is said before the first table
     */
    public MarkdownText(String preamble) {
        this.text = new StringBuilder(preamble);
    }

    /**
     * Begins a section with a table.
     *
     * @param title the section's heading
     * @param columns the heading of each column
     */
    public void table(String title, String... columns) {
        text.append("\n## ").append(title).append("\n\n");
        row(columns);
        text.append("|---".repeat(columns.length)).append("|\n");
    }

    /**
     * Adds a row to the last table.
     *
     * @param cells one for each column
     */
    public void row(String... cells) {
        for (String cell : cells) {
            text.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        text.append("|\n");
    }

    /**
     * Returns a link to a requirement's section.
     *
     * @param requirement its id
     */
    public static String link(String requirement) {
        return "[" + requirement + "](" + Catalogue.requirement(requirement).link() + ")";
    }

    /** Returns the document so far, with a line feed at the end of each line. */
    @Override
    public String toString() {
        return text.toString();
    }
}
