package org.xmppspec.xmpp.sasl;

import com.ongres.saslprep.SASLprep;
import com.ongres.stringprep.Profile;
import com.ongres.stringprep.Tables;
import java.util.function.UnaryOperator;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** Prepares user names and passwords for SASL (RFC 4013), so that different spellings of the same string compare equal. */
public final class SaslPrep {
    private static final Profile PROFILE = new SASLprep();

    private SaslPrep() {}

    /**
     * Prepares a string that is to be kept, such as a new password.
     *
     * @param text the string
     * @return the prepared string
     * @throws SaslFailure with malformed-request when it has characters that are prohibited or unassigned
     */
    public static String stored(String text) throws SaslFailure {
        return prepare(text, PROFILE::prepareStored);
    }

    /**
     * Prepares a string that is to be compared with one that was kept; unassigned code points are allowed.
     *
     * @param text the string
     * @return the prepared string
     * @throws SaslFailure with malformed-request when it has characters that are prohibited
     */
    public static String query(String text) throws SaslFailure {
        return prepare(text, PROFILE::prepareQuery);
    }

    private static String prepare(String text, UnaryOperator<String> preparation) throws SaslFailure {
        // The library stumbles over strings of which nothing is left.
        if (text.codePoints().allMatch(Tables::mapToNothing)) {
            return "";
        }
        try {
            return preparation.apply(text);
        } catch (IllegalArgumentException e) {
            throw new SaslFailure(
                    SaslErrorCondition.MALFORMED_REQUEST,
                    "The user name or password has characters that SASLprep does not allow.");
        }
    }
}
