package org.xmppspec.cases.rfc6120.sasl;

import org.xmppspec.client.TlsInfo;
import org.xmppspec.client.XmppSession;

/** The versions of TLS, which decide about the channel bindings that there are. */
final class TlsNames {
    static final String TLS_1_2 = "TLSv1.2";

    private TlsNames() {}

    /** The version on a session's connection, in words. */
    static String of(XmppSession session) {
        return session.tls().map(TlsInfo::protocol).orElse("a connection without TLS");
    }
}
