package org.xmppspec.cases.xep0030;

import java.util.List;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.disco.DiscoItem;
import org.xmppspec.client.disco.DiscoVisit;
import org.xmppspec.client.disco.DiscoWalk;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * XEP-0030 sections 2 to 4: the items that the server lists, their items and so on, as far as they are at its domain or
 * below.
 *
 * <p>The walk is bounded, as section 6.2 wants it. All rows look at the same walk, each at one rule, see {@link TreeRule}.
 */
@Section("XEP0030 4")
class ItemTree {
    private static final DiscoWalk WALK = new DiscoWalk(3, 20, 60);

    /** What every item has to keep. */
    @CaseTable("tree.tsv")
    void itemsKeepTheRules(Row row, Scene scene, Actors actors, Observations observe) {
        DiscoVisit tree = scene.once("tree", () -> walk(actors));
        for (String requirement : List.of(row.get("observes").split(","))) {
            TreeRule rule = TreeRule.of(requirement);
            List<DiscoVisit> concerned = rule.concerned(tree);
            if (concerned.isEmpty()) {
                throw observe.notApplicable(
                        row.get("probe") + (tree.below().isEmpty() ? " The server lists no items at all." : ""));
            }
            observe.that(requirement, "those among " + concerned.size() + " who do not keep it", rule.broken(tree))
                    .is(List.of());
        }
    }

    /** While the walk lasts, the run's own component is there: an item of the server may be that, and has to answer. */
    private static DiscoVisit walk(Actors actors) {
        if (actors.knowComponent()) {
            actors.remote("component");
        }
        XmppSession romeo = actors.online("romeo");
        return WALK.from(romeo, DiscoItem.of(romeo.domain()));
    }
}
