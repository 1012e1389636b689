package org.xmppspec.conformance.engine.nosection;

import org.xmppspec.conformance.engine.Case;

/** Not as cases have to be. */
class Wrong {
    @Case(value = "same", title = "One", observes = "RFC6120-3.1-1")
    void one() {}

    @Case(value = "same", title = "Other", observes = "RFC6120-3.1-1")
    void other() {}
}
