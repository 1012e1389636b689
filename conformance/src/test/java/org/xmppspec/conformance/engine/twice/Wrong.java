package org.xmppspec.conformance.engine.twice;

import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;

/** Not as cases have to be. */
@Section("RFC6120 1")
class Wrong {
    @Case(value = "same", title = "One", observes = "RFC6120-3.1-1")
    void one() {}

    @Case(value = "same", title = "Other", observes = "RFC6120-3.1-1")
    void other() {}
}
