/** Addresses that a person asks about: how they are read, and how what there is to say of them is written. */
package org.xmppspec.cli.address;
