package org.xmppspec.cli.shell.verb;

import java.util.ArrayList;
import java.util.List;

/** The words of the shell. */
final class AllVerbs {
    private AllVerbs() {}

    static List<Verb> list() {
        List<Verb> all = new ArrayList<>();
        all.addAll(SessionVerbs.list());
        all.addAll(SendVerbs.list());
        all.addAll(TrafficVerbs.list());
        all.addAll(TemplateVerbs.list());
        all.addAll(RecordVerbs.list());
        all.addAll(HelpVerbs.list());
        return all;
    }
}
