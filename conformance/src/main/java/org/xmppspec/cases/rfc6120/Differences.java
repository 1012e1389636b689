package org.xmppspec.cases.rfc6120;

import java.util.List;

/** Tells how much differs among texts that a server has made one after another. */
public final class Differences {
    private Differences() {}

    /** The length of what is left of the longest text without the beginning and the end that all have in common. */
    public static int longest(List<String> texts) {
        int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        int start = 0;
        while (start < shortest && haveInCommon(texts, start)) {
            start++;
        }
        int end = 0;
        while (end < shortest - start && haveInCommonFromTheEnd(texts, end)) {
            end++;
        }
        return longest - start - end;
    }

    private static boolean haveInCommon(List<String> texts, int index) {
        return texts.stream().mapToInt(text -> text.charAt(index)).distinct().count() == 1;
    }

    private static boolean haveInCommonFromTheEnd(List<String> texts, int index) {
        return texts.stream()
                        .mapToInt(text -> text.charAt(text.length() - 1 - index))
                        .distinct()
                        .count()
                == 1;
    }
}
