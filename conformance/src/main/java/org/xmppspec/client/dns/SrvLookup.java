package org.xmppspec.client.dns;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** Looks up service records by the Java installation's own DNS client. */
public final class SrvLookup {
    private static final String TIMEOUT_MS = "1000";
    private static final String TRIES = "2";

    private final Optional<String> nameServer;

    /**
     * Makes a lookup.
     *
     * @param nameServer {@code host:port} of the server to ask; empty: those of the system
     */
    public SrvLookup(Optional<String> nameServer) {
        this.nameServer = nameServer;
    }

    /**
     * The service's records in the order in which they are to be tried.
     *
     * @param service such as {@code _xmpp-client._tcp.example.com}
     * @return empty when there are none, or when DNS does not answer
     */
    public List<SrvRecord> lookup(String service) {
        try {
            return new SrvOrder(new Random()).order(records(service));
        } catch (NamingException e) {
            return List.of();
        }
    }

    @SuppressWarnings("BanJNDI") // the DNS provider gives text and never makes objects of it
    private List<SrvRecord> records(String service) throws NamingException {
        DirContext dns = new InitialDirContext(environment());
        try {
            Attribute answers = dns.getAttributes(service, new String[] {"SRV"}).get("SRV");
            List<SrvRecord> records = new ArrayList<>();
            if (answers != null) {
                NamingEnumeration<?> all = answers.getAll();
                while (all.hasMore()) {
                    records.add(SrvRecord.parse((String) all.next()));
                }
            }
            return records;
        } finally {
            dns.close();
        }
    }

    /** JNDI wants this very class. */
    @SuppressWarnings("JdkObsolete")
    private Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(
                Context.PROVIDER_URL,
                "dns:" + nameServer.map(server -> "//" + server).orElse(""));
        environment.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MS);
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
        return environment;
    }
}
