package org.xmppspec.xmpp.tls;

import java.lang.reflect.Method;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.conscrypt.Conscrypt;

/** The type tls-exporter: used with TLS 1.3 only, because older versions need an extension that cannot be seen here. */
final class TlsExporterBinding implements ChannelBinding {
    private static final String LABEL = "EXPORTER-Channel-Binding";
    private static final int LENGTH = 32;
    private static final Optional<Method> JDK_EXPORTER = findJdkExporter();

    @Override
    public String type() {
        return ChannelBindings.TLS_EXPORTER;
    }

    @Override
    public Optional<byte[]> data(SSLEngine engine, X509Certificate serverCertificate) {
        if (!engine.getSession().getProtocol().equals("TLSv1.3")) {
            return Optional.empty();
        }
        try {
            return Conscrypt.isConscrypt(engine)
                    ? Optional.ofNullable(Conscrypt.exportKeyingMaterial(engine, LABEL, new byte[0], LENGTH))
                    : fromJdk(engine);
        } catch (SSLException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> fromJdk(SSLEngine engine) {
        if (JDK_EXPORTER.isEmpty() || !(engine.getSession() instanceof ExtendedSSLSession session)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable((byte[]) JDK_EXPORTER.get().invoke(session, LABEL, new byte[0], LENGTH));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** JDK 25 has the method; the code is compiled for 17. */
    private static Optional<Method> findJdkExporter() {
        try {
            return Optional.of(ExtendedSSLSession.class.getMethod(
                    "exportKeyingMaterialData", String.class, byte[].class, int.class));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
