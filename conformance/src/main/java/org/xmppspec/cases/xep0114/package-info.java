/** XEP-0114: external components. */
package org.xmppspec.cases.xep0114;
