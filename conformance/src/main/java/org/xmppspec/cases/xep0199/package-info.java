/** Cases of XEP-0199: ping. */
package org.xmppspec.cases.xep0199;
