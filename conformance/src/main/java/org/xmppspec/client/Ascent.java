package org.xmppspec.client;

import org.w3c.dom.Element;

/** Brings a session from stage to stage, and knows which one it is at. */
final class Ascent {
    private final StreamSteps stream;
    private final ClientSteps client;
    private final RoleSteps role;
    private final SessionRequest request;
    private final TlsMode mode;
    private final String header;
    private volatile StreamStage stage = StreamStage.TCP;

    Ascent(
            StreamSteps stream,
            ClientSteps client,
            RoleSteps role,
            SessionRequest request,
            TlsMode mode,
            String header) {
        this.stream = stream;
        this.client = client;
        this.role = role;
        this.request = request;
        this.mode = mode;
        this.header = header;
    }

    StreamStage stage() {
        return stage;
    }

    /** The usual stream header. */
    String header() {
        return header;
    }

    /** Goes on until a stage is reached. */
    void advance(StreamStage to) {
        if (mode == TlsMode.DIRECT && !stream.secured()) {
            stream.handshake(StreamStage.TCP);
        }
        for (StreamStage next : StreamStage.values()) {
            if (to.includes(next) && !stage.includes(next)) {
                if (role.negotiates() || next == StreamStage.STREAM || next == StreamStage.BIND) {
                    step(next);
                }
                reached(next);
            }
        }
    }

    private void step(StreamStage next) {
        switch (next) {
            case TCP -> {}
            case STREAM -> openStream(header);
            case FEATURES -> freshFeatures();
            case TLS -> {
                if (mode == TlsMode.STARTTLS && !stream.secured()) {
                    stream.startTls();
                }
                freshFeatures();
            }
            case SASL -> {
                if (!stream.authenticated()) {
                    freshFeatures();
                    stream.logIn();
                }
                freshFeatures();
            }
            case BIND -> role.establish();
            case ONLINE -> goOnline();
        }
    }

    private void freshFeatures() {
        if (stream.headerDue()) {
            openStream(header);
        }
        if (stream.featuresDue()) {
            awaitFeatures();
        }
    }

    Received openStream(String text) {
        StreamStage next = stage.includes(StreamStage.STREAM) ? reachable() : StreamStage.STREAM;
        Received answer = stream.openStream(text, next);
        reached(StreamStage.STREAM);
        return answer;
    }

    Element awaitFeatures() {
        Element features = stream.awaitFeatures(reachable());
        reached(reachable());
        return features;
    }

    Received bind(String resource) {
        Received answer = client.bind(resource);
        if ("result".equals(answer.attribute("type"))) {
            reached(StreamStage.BIND);
        }
        return answer;
    }

    Received bind() {
        return bind(request.resource().orElse(""));
    }

    void goOnline() {
        client.goOnline();
        reached(StreamStage.ONLINE);
    }

    /** The stage that the next features complete. */
    private StreamStage reachable() {
        if (stream.authenticated()) {
            return StreamStage.SASL;
        }
        return stream.secured() && mode == TlsMode.STARTTLS ? StreamStage.TLS : StreamStage.FEATURES;
    }

    private void reached(StreamStage now) {
        if (now.includes(stage)) {
            stage = now;
        }
    }
}
