package org.xmppspec.client;

/** Who the initiating entity of a stream is: decides its content namespace and where its peer is looked up. */
public enum StreamRole {
    /** A client of the target (RFC 6120 section 4.8.2). */
    CLIENT("jabber:client", "_xmpp-client._tcp.", "_xmpps-client._tcp.", 5222, 5223),
    /** An external component of the target (XEP-0114); the names of services are not registered. */
    COMPONENT("jabber:component:accept", "_xmpp-component._tcp.", "_xmpps-component._tcp.", 5347, 5347);

    private final String contentNamespace;
    private final String service;
    private final String directTlsService;
    private final int defaultPort;
    private final int directTlsPort;

    StreamRole(String contentNamespace, String service, String directTlsService, int defaultPort, int directTlsPort) {
        this.contentNamespace = contentNamespace;
        this.service = service;
        this.directTlsService = directTlsService;
        this.defaultPort = defaultPort;
        this.directTlsPort = directTlsPort;
    }

    /** The default namespace of this role's streams. */
    public String contentNamespace() {
        return contentNamespace;
    }

    /** The port that is tried when DNS names none (RFC 6120 section 3.2.2). */
    public int defaultPort() {
        return defaultPort;
    }

    /** The port that is tried for direct TLS when DNS names none. */
    public int directTlsPort() {
        return directTlsPort;
    }

    /** The DNS name under which a domain's SRV records for this role stand (RFC 6120 section 3.2.1, XEP-0368). */
    public String serviceName(String domain, TlsMode tls) {
        return (tls == TlsMode.DIRECT ? directTlsService : service) + domain;
    }
}
