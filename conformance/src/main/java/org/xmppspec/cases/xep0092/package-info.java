/** Cases of XEP-0092: software version. */
package org.xmppspec.cases.xep0092;
