package org.xmppspec.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xmppspec.client.ConnectException.Kind;
import org.xmppspec.client.dns.SrvLookup;
import org.xmppspec.client.dns.SrvRecord;
import org.xmppspec.client.wire.EventLoops;

/** Finds out where the target is and connects: each host by order of its records, each host's addresses in turn. */
final class Dialer {
    private final ConnectSettings settings;
    private final EventLoops loops;
    private final AtomicBoolean accepted = new AtomicBoolean();
    private Boolean directTlsKnown;

    Dialer(ConnectSettings settings, EventLoops loops) {
        this.settings = settings;
        this.loops = loops;
    }

    /**
     * Connects.
     *
     * @param wanted where, empty: as the settings and DNS say
     * @return where that was
     * @throws ConnectException when no address takes the connection
     */
    Endpoint dial(StreamLink link, Optional<Endpoint> wanted, TlsMode tls) {
        ConnectException last = null;
        for (Endpoint endpoint : endpoints(fixed(wanted, tls), tls)) {
            try {
                connect(link, endpoint);
                accepted.set(true);
                return endpoint;
            } catch (ConnectException e) {
                last = e;
            }
        }
        throw last;
    }

    /**
     * Whether it is known where the target takes direct TLS: all of the run goes there, somebody has said so, or the
     * domain has records that say so.
     */
    synchronized boolean knowsDirectTls() {
        if (directTlsKnown == null) {
            boolean told =
                    settings.tls() == TlsMode.DIRECT || settings.directTls().isPresent();
            directTlsKnown = told
                    || (settings.endpoint().isEmpty()
                            && records(TlsMode.DIRECT).stream().anyMatch(Dialer::isOffered));
        }
        return directTlsKnown;
    }

    private Optional<Endpoint> fixed(Optional<Endpoint> wanted, TlsMode tls) {
        boolean elsewhere = tls == TlsMode.DIRECT && settings.tls() != TlsMode.DIRECT;
        return wanted.or(() -> elsewhere ? settings.directTls() : Optional.empty())
                .or(settings::endpoint);
    }

    private List<SrvRecord> records(TlsMode tls) {
        String service = settings.role().serviceName(settings.domain(), tls);
        return new SrvLookup(settings.nameServer().map(Endpoint::toString)).lookup(service);
    }

    private static boolean isOffered(SrvRecord record) {
        return !record.target().isEmpty() && record.port() > 0;
    }

    private List<Endpoint> endpoints(Optional<Endpoint> fixed, TlsMode tls) {
        if (fixed.isPresent()) {
            return List.of(fixed.get());
        }
        List<SrvRecord> records = records(tls);
        if (records.size() == 1 && records.get(0).target().isEmpty()) {
            String service = settings.role().serviceName(settings.domain(), tls);
            throw Diagnosis.failure(
                    StreamStage.TCP,
                    Kind.UNKNOWN_HOST,
                    "the DNS record " + service + " says that " + settings.domain() + " does not offer this service");
        }
        List<Endpoint> found = records.stream()
                .filter(Dialer::isOffered)
                .map(record -> new Endpoint(record.target(), record.port()))
                .toList();
        int port = tls == TlsMode.DIRECT
                ? settings.role().directTlsPort()
                : settings.role().defaultPort();
        return found.isEmpty() ? List.of(new Endpoint(settings.domain(), port)) : found;
    }

    private void connect(StreamLink link, Endpoint endpoint) {
        IOException last = null;
        for (InetAddress address : addresses(endpoint)) {
            try {
                link.connect(loops, new InetSocketAddress(address, endpoint.port()), settings.timeout());
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        throw refused(endpoint, last);
    }

    private static InetAddress[] addresses(Endpoint endpoint) {
        try {
            return InetAddress.getAllByName(endpoint.host());
        } catch (UnknownHostException e) {
            throw new ConnectException(
                    StreamStage.TCP, Kind.UNKNOWN_HOST, "the host name " + endpoint.host() + " has no address.", e);
        }
    }

    private ConnectException refused(Endpoint endpoint, IOException cause) {
        if (cause instanceof SocketTimeoutException) {
            String sentence =
                    endpoint + " did not accept the connection within " + Diagnosis.seconds(settings.timeout()) + ".";
            return new ConnectException(StreamStage.TCP, Kind.TIMEOUT, sentence, cause);
        }
        if (accepted.get()) {
            String sentence = endpoint + " refuses connections now, though it took them before in this run.";
            return new ConnectException(StreamStage.TCP, Kind.THROTTLED, sentence, cause);
        }
        boolean closed = cause instanceof java.net.ConnectException;
        String why = closed ? "nobody listens there" : String.valueOf(cause.getMessage());
        String sentence = "cannot connect to " + endpoint + ": " + why + ".";
        return new ConnectException(StreamStage.TCP, Kind.REFUSED, sentence, cause);
    }
}
