package org.xmppspec.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void bringsAddressesToTheFormInWhichServersWriteThem() {
        assertEquals("example.org", Addresses.domainpart("Example.ORG"));
        assertEquals("romeo", Addresses.localpart("Romeo@Example.ORG"));
    }

    @Test
    void leavesWhatIsNoAddressAsItIs() {
        assertEquals("ex ample", Addresses.domainpart("ex ample"));
        assertEquals("ro meo", Addresses.localpart("ro meo@example.org"));
    }

    @Test
    void leavesAddressesOfMachinesAsTheyAre() {
        assertEquals("127.0.0.1", Addresses.domainpart("127.0.0.1"));
        assertEquals("localhost", Addresses.domainpart("localhost"));
    }
}
