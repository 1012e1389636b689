package org.xmppspec.reports.allure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A site that Allure has made as one file, kept from asking anybody for anything. */
public final class AllureSite {
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src data: blob: 'unsafe-inline' 'unsafe-eval'\">";
    private static final int LONGEST = 5_000;

    private AllureSite() {}

    /**
     * Copies a site without the scripts that report its use, and with a policy by which browsers ask nobody.
     *
     * @param made the page as Allure has made it
     * @param site where it goes; what is there is replaced
     * @throws IOException when one cannot be read or the other not be written
     */
    public static void copyQuiet(Path made, Path site) throws IOException {
        Files.createDirectories(site.toAbsolutePath().getParent());
        Files.writeString(site, quiet(Files.readString(made)), StandardCharsets.UTF_8);
    }

    /** Returns a page without the scripts that report its use, and with a policy. */
    static String quiet(String page) {
        StringBuilder kept = new StringBuilder(page.length());
        int from = 0;
        int start = page.indexOf("<script");
        while (start >= 0) {
            int end = page.indexOf("</script>", start);
            if (end < 0) {
                break;
            }
            end += "</script>".length();
            kept.append(page, from, start);
            if (!reports(page, start, end)) {
                kept.append(page, start, end);
            }
            from = end;
            start = page.indexOf("<script", end);
        }
        return kept.append(page, from, page.length()).toString().replaceFirst("<head>", "<head>\n    " + POLICY);
    }

    private static boolean reports(String page, int start, int end) {
        if (end - start > LONGEST) {
            return false;
        }
        String script = page.substring(start, end);
        return script.contains("googletagmanager") || script.contains("gtag(");
    }
}
