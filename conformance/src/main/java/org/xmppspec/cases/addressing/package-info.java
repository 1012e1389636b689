/** Addresses on the wire (RFC 6122, RFC 7622): what a server makes of one in each place where it reads one. */
package org.xmppspec.cases.addressing;
