package org.xmppspec.xmpp.jid;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Where Java and ICU know different versions of Unicode; only there may what is derived from them differ. */
final class UnicodeVersions {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private UnicodeVersions() {}

    /** Says whether Java and ICU know the same of a character. */
    static boolean agreeOn(int codePoint) {
        String text = Character.toString(codePoint);
        return Character.getType(codePoint) == UCharacter.getType(codePoint)
                && direction(codePoint) == icuDirection(codePoint)
                && Normalizer.normalize(text, Normalizer.Form.NFKC).equals(NFKC.normalize(text))
                && text.toLowerCase(Locale.ROOT).equals(UCharacter.toLowerCase(Locale.ROOT, text))
                && text.toUpperCase(Locale.ROOT).equals(UCharacter.toUpperCase(Locale.ROOT, text));
    }

    /** The newest version of Unicode that Java knows a character of. */
    static VersionInfo ofJava() {
        VersionInfo newest = VersionInfo.getInstance(1);
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.isDefined(codePoint)) {
                VersionInfo age = UCharacter.getAge(codePoint);
                newest = age.compareTo(newest) > 0 ? age : newest;
            }
        }
        return newest;
    }

    /** Goes through all code points that either knows, and the first of each plane that neither knows. */
    static void forEachKnown(IntConsumer consumer) {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            boolean known = UCharacter.isDefined(codePoint) || Character.isDefined(codePoint);
            boolean privateUse = codePoint > 0xF00FF;
            if ((known && !privateUse) || (codePoint & 0xFF00) == 0 || (codePoint & 0xFF00) == 0xFF00) {
                consumer.accept(codePoint);
            }
        }
    }

    /** Goes through the same but for those ideographs, Hangul syllables and private characters that are as their neighbours. */
    static void forEachDistinct(IntConsumer consumer) {
        forEachKnown(codePoint -> {
            int block = codePoint & 0xFF;
            boolean one = Character.isIdeographic(codePoint)
                    || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                    || UCharacter.getType(codePoint) == Character.PRIVATE_USE
                    || UCharacter.getType(codePoint) == Character.SURROGATE;
            if (!one || block < 2 || block > 0xFD) {
                consumer.accept(codePoint);
            }
        });
    }

    private static byte direction(int codePoint) {
        return Character.getDirectionality(codePoint);
    }

    private static byte icuDirection(int codePoint) {
        return UCharacter.getDirectionality(codePoint);
    }
}
