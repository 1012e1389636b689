package org.xmppspec.cli.shell.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.xmppspec.cli.shell.verb.Shell;

/** Tells JLine where an input ends, and which word is being completed. */
final class ShellParser implements Parser {
    private static final String SEPARATORS = " \t\n<>='\",";

    private final Shell shell;

    ShellParser(Shell shell) {
        this.shell = shell;
    }

    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Completeness.needsMore(shell, text)) {
            throw new EOFError(-1, -1, "XML is not complete yet");
        }
        int start = Math.min(cursor, text.length());
        while (start > 0 && SEPARATORS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = Math.min(cursor, text.length());
        while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Word(text, cursor, start, end);
    }

    /** The word at the cursor. */
    private record Word(String line, int cursor, int start, int end) implements CompletingParsedLine {
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return cursor - start;
        }

        @Override
        public int rawWordLength() {
            return end - start;
        }

        @Override
        public String word() {
            return line.substring(start, end);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return words().size() - 1;
        }

        @Override
        public List<String> words() {
            List<String> words =
                    new ArrayList<>(List.of(line.substring(0, start).trim().split("\\s+", -1)));
            words.removeIf(String::isEmpty);
            words.add(word());
            return words;
        }
    }
}
