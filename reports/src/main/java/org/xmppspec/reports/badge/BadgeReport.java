package org.xmppspec.reports.badge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/** A badge as a picture that asks nobody for anything. */
public final class BadgeReport implements ReportFormat {
    private static final int LETTER = 7;
    private static final int MARGIN = 10;

    @Override
    public String name() {
        return "badge";
    }

    @Override
    public String fileName() {
        return "badge.svg";
    }

    @Override
    public String summary() {
        return "a badge as SVG";
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, svg(Badge.of(results)).getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(Badge badge) {
        int left = width(Badge.LABEL);
        int right = width(badge.message());
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
                  <title>%2$s: %3$s</title>
                  <rect width="%1$d" height="20" rx="3" fill="#%4$s"/>
                  <path d="M3 0h%5$dv20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#555"/>
                  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                    <text x="%6$d" y="14">%2$s</text>
                    <text x="%7$d" y="14">%3$s</text>
                  </g>
                </svg>
                """,
                left + right,
                Badge.LABEL,
                badge.message(),
                badge.colour(),
                left - 3,
                left / 2,
                left + right / 2);
    }

    private static int width(String text) {
        return LETTER * text.length() + MARGIN;
    }
}
