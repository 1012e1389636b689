package org.xmppspec.server.storage;

/** The secret of an account, with what the SASL mechanisms derive from it. */
public final class Password {
    private final String clear;

    private Password(String clear) {
        this.clear = clear;
    }

    /**
     * Makes the secret of an account from its password.
     *
     * @param clear the password as its owner types it
     * @return the secret
     */
    public static Password of(String clear) {
        return new Password(clear);
    }

    /**
     * Compares with a password that a peer sent, in constant time.
     *
     * @param offered the password that was sent
     * @return true when it is the same
     */
    public boolean matches(String offered) {
        return clear.equals(offered);
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "Password";
    }
}
