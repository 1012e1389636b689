package org.xmppspec.xmpp.tls;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import org.conscrypt.Conscrypt;

/** The type tls-unique: not defined for TLS 1.3, and given by Conscrypt only. */
final class TlsUniqueBinding implements ChannelBinding {
    @Override
    public String type() {
        return ChannelBindings.TLS_UNIQUE;
    }

    @Override
    public Optional<byte[]> data(SSLEngine engine, X509Certificate serverCertificate) {
        boolean defined = !engine.getSession().getProtocol().equals("TLSv1.3");
        return defined && Conscrypt.isConscrypt(engine)
                ? Optional.ofNullable(Conscrypt.getTlsUnique(engine))
                : Optional.empty();
    }
}
