/** Cases of XEP-0054: vCards. */
package org.xmppspec.cases.xep0054;
