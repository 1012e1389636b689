package org.xmppspec.xmpp.jid;

/** What RFC 8264 (section 8) and RFC 5892 (section 3) derive for each character. */
enum DerivedProperty {
    /** Allowed everywhere. */
    PVALID,
    /** Allowed in the FreeformClass only. */
    FREE_PVAL,
    /** A joiner, allowed in some places. */
    CONTEXTJ,
    /** Allowed in some places. */
    CONTEXTO,
    /** Allowed nowhere. */
    DISALLOWED,
    /** Not yet a character. */
    UNASSIGNED
}
