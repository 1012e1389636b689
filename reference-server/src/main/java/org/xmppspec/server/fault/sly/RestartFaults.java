package org.xmppspec.server.fault.sly;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.xmpp.stream.StreamHeader;

/** What the first stream does properly, and the stream that takes its place after authentication does not. */
public final class RestartFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                later(
                        "stream-from-wrong",
                        "Headers after authentication come from a domain that is not the server's.",
                        header -> with(header, Optional.of("elsewhere.example"), header.id(), header.version()),
                        "RFC6120-4.7.1-3"),
                later(
                        "stream-id-missing",
                        "Headers after authentication have no id.",
                        header -> with(header, header.from(), Optional.empty(), header.version()),
                        "RFC6120-4.7.3-4"),
                later(
                        "stream-id-repeated",
                        "All streams after authentication have the same id.",
                        header -> with(header, header.from(), Optional.of("stream-2"), header.version()),
                        "RFC6120-4.7.3-1"),
                later(
                        "stream-version-missing",
                        "Headers after authentication have no version.",
                        header -> with(header, header.from(), header.id(), Optional.empty()),
                        "RFC6120-4.7.5-5"));
    }

    private static Fault later(String name, String summary, UnaryOperator<StreamHeader> change, String requirement) {
        return Fault.of(
                "after-authentication-" + name,
                summary,
                server -> Wiring.changeHeader(
                        server,
                        (connection, header) -> connection.identity().isPresent() ? change.apply(header) : header),
                requirement);
    }

    private static StreamHeader with(
            StreamHeader header, Optional<String> from, Optional<String> id, Optional<String> version) {
        return new StreamHeader(header.to(), from, id, header.lang(), version, header.contentNamespace());
    }
}
