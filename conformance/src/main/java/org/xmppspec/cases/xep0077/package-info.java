/** Cases for XEP-0077: in-band registration. */
package org.xmppspec.cases.xep0077;
