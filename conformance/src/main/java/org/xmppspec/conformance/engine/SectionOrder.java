package org.xmppspec.conformance.engine;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of cases: by document, then by section number part by part, so that 4.9 comes before 4.10. */
final class SectionOrder {
    static final Comparator<CaseInfo> CASES =
            Comparator.comparing((CaseInfo info) -> key(info.section())).thenComparing(CaseInfo::id);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private SectionOrder() {}

    /** Returns a text that sorts as the section does. */
    static String key(String section) {
        Matcher numbers = NUMBER.matcher(section);
        return numbers.replaceAll(number ->
                "0".repeat(Math.max(0, 8 - number.group().length())) + number.group());
    }
}
