package org.xmppspec.xmpp.sasl;

/** The fields of a SCRAM client's messages, so that a test can replace any of them. */
public enum ScramField {
    /** First message: whether there is channel binding, {@code n}, {@code y} or {@code p=TYPE}. */
    CHANNEL_BINDING_FLAG,
    /** First message: the authorization identity, {@code a=NAME} or nothing. */
    AUTHZID,
    /** First message: {@code n=NAME}. */
    USERNAME,
    /** First message: {@code r=NONCE}. */
    CLIENT_NONCE,
    /** Final message: header and channel-binding data, {@code c=BASE64}. */
    CHANNEL_BINDING,
    /** Final message: both nonces, {@code r=NONCE}. */
    NONCE,
    /** Final message: {@code p=BASE64}. */
    PROOF
}
