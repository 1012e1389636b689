package org.xmppspec.client;

/** What the role of the initiating entity decides on the way to a stream that stanzas may be sent over. */
interface RoleSteps {
    /** Whether features, TLS, SASL and resources are negotiated, and availability is announced. */
    boolean negotiates();

    /**
     * Takes the step after which stanzas may be sent.
     *
     * @throws ConnectException when it does not come about
     */
    void establish();
}
