package org.xmppspec.cli.trouble;

/** What makes a server misbehave inside the streams that it has opened properly. */
enum Trouble {
    /** Sessions that have stood for a while get no more bytes, and nobody reads theirs. */
    STALLS,
    /** Sessions that have stood for a while are reset. */
    RESETS,
    /** Sessions that have stood for a while are cut in the middle of an element. */
    CUTS,
    /** Sessions that have stood for a while get what is not XML. */
    GARBAGE,
    /** Sessions that have stood for a while get more than anyone can hold. */
    FLOODS,
    /** Everyone gets stanzas for others beside the own ones. */
    STRANGERS,
    /** All stanzas come twice. */
    TWICE,
    /** One element in twenty is odd: elsewhere, elsewise, lacking, twice, or not there at all. */
    ODD
}
