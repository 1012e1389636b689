package org.xmppspec.cases.rfc6120.tls;

import java.util.List;

/** Cipher suites by their numbers in the registry of TLS. */
final class CipherSuites {
    /** What clients of today offer up to TLS 1.2: ECDHE and DHE with AES or ChaCha20, then RSA with AES. */
    static final List<Integer> CURRENT = List.of(
            0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0x009E, 0x009F, 0xC009, 0xC013, 0xC00A, 0xC014, 0x0033,
            0x009C, 0x009D, 0x002F, 0x0035);

    /** Those of {@link #CURRENT} that give forward secrecy. */
    static final List<Integer> FORWARD_SECRET = CURRENT.subList(0, 13);

    private CipherSuites() {}

    /** Reads numbers in hexadecimal digits with blanks between them. */
    static List<Integer> of(String numbers) {
        return List.of(numbers.strip().split(" +")).stream()
                .map(number -> Integer.parseInt(number, 16))
                .toList();
    }
}
