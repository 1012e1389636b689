package org.xmppspec.cli.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressReaderTest {
    @Test
    void readsLinesHoweverTheyEnd() throws IOException {
        List<AddressInput> inputs = read("\uFEFFa@b\r\n\n\u00FC@c\nd\re\r\nlast".getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of("a@b", "", "\u00FC@c", "d\re", "last"),
                inputs.stream().map(input -> input.address().orElseThrow()).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5), inputs.stream().map(AddressInput::line).toList());
        assertTrue(read(new byte[0]).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"61 FF 62, octet 2 (0xFF)", "C3, octet 1 (0xC3)", "ED A0 80, octet 1 (0xED)", "61 C0 AF, octet 2 (0xC0)"
    })
    void saysWhichOctetIsNotUtf8(String octets, String expected) throws IOException {
        byte[] line = new byte[octets.split(" ").length + 4];
        int length = 0;
        for (String octet : octets.split(" ")) {
            line[length++] = (byte) Integer.parseInt(octet, 16);
        }
        System.arraycopy("\na@b".getBytes(StandardCharsets.UTF_8), 0, line, length, 4);

        List<AddressInput> inputs = read(line);

        assertEquals(expected + " is not UTF-8", inputs.get(0).mistake());
        assertEquals(Optional.empty(), inputs.get(0).address());
        assertEquals(Optional.of("a@b"), inputs.get(1).address());
    }

    @Test
    void leavesOutLinesThatAreTooLongForAddresses() throws IOException {
        List<AddressInput> inputs = read(("a".repeat(1_000_000) + "\nbb").getBytes(StandardCharsets.US_ASCII));

        assertTrue(inputs.get(0).mistake().startsWith("it is longer than"));
        assertEquals(Optional.of("bb"), inputs.get(1).address());
    }

    @Test
    void anArgumentThatJavaCouldNotReadIsNoAddress() {
        AddressReader reader = new AddressReader(InputStream.nullInputStream(), true);

        assertTrue(reader.argument("a\uFFFD@b").mistake().contains("not UTF-8"));
        assertEquals(Optional.of("b/\uFFFD"), reader.argument("b/\\uFFFD").address());
    }

    private static List<AddressInput> read(byte[] bytes) throws IOException {
        AddressReader reader = new AddressReader(new ByteArrayInputStream(bytes), false);
        List<AddressInput> inputs = new ArrayList<>();
        for (Optional<AddressInput> next = reader.next(); next.isPresent(); next = reader.next()) {
            inputs.add(next.get());
        }
        return inputs;
    }
}
