package org.xmppspec.conformance.result;

/**
 * What was judged.
 *
 * @param name what reports call it
 * @param version its software and version where they are known, otherwise empty
 * @param domain the XMPP domain that it serves
 * @param endpoint where it was reached, such as {@code 127.0.0.1:5222}
 * @param tls how it was secured: {@code starttls}, {@code direct} or {@code none}
 * @param provisioning where the accounts came from
 */
public record TargetInfo(
        String name, String version, String domain, String endpoint, String tls, String provisioning) {}
