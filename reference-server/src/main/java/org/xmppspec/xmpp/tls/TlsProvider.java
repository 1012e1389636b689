package org.xmppspec.xmpp.tls;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.conscrypt.Conscrypt;

/** The libraries that can do TLS. */
public enum TlsProvider {
    /** Conscrypt: native, gives tls-unique and tls-exporter on every JDK. */
    CONSCRYPT,
    /** The JDK's own: gives tls-exporter from JDK 25 on. */
    JDK;

    /**
     * Gives the library to use unless someone asks for another.
     *
     * @return Conscrypt where its native library can be loaded, otherwise the JDK's own
     */
    public static TlsProvider preferred() {
        return Loaded.CONSCRYPT_PROVIDER == null ? JDK : CONSCRYPT;
    }

    /**
     * Gives Conscrypt's functions, for others than TLS too.
     *
     * @return the provider, empty where its native library cannot be loaded
     */
    public static Optional<Provider> conscrypt() {
        return Optional.ofNullable(Loaded.CONSCRYPT_PROVIDER);
    }

    /** Makes a context that is not initialised. */
    SSLContext newContext() throws GeneralSecurityException {
        if (this == JDK) {
            return SSLContext.getInstance("TLS");
        }
        if (Loaded.CONSCRYPT_PROVIDER == null) {
            throw new GeneralSecurityException("Conscrypt's native library cannot be loaded on this machine.");
        }
        return SSLContext.getInstance("TLS", Loaded.CONSCRYPT_PROVIDER);
    }

    /** Loads the native library when it is first needed. */
    private static final class Loaded {
        private static final Provider CONSCRYPT_PROVIDER = load();

        private static Provider load() {
            try {
                return Conscrypt.isAvailable() ? Conscrypt.newProvider() : null;
            } catch (LinkageError | RuntimeException e) {
                return null;
            }
        }
    }
}
