package org.xmppspec.cli.address;

import java.util.Optional;

/**
 * An address that somebody asked about, or what keeps it from being one.
 *
 * @param line the line of standard input that it is, counted from 1; 0 for an argument
 * @param address the address; empty when it could not be read
 * @param mistake what is wrong with the input, as a sentence without its end; empty when nothing is
 */
public record AddressInput(int line, Optional<String> address, String mistake) {
    static AddressInput of(int line, String address) {
        return new AddressInput(line, Optional.of(address), "");
    }

    static AddressInput unreadable(int line, String mistake) {
        return new AddressInput(line, Optional.empty(), mistake);
    }
}
