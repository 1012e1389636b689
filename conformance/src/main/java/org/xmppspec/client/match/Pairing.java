package org.xmppspec.client.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.w3c.dom.Element;

/**
 * Finds for each child of a template the received child that it stands for.
 *
 * <p>A received child is used once. Where several pairings are possible the search does not stop at the first
 * obstacle: {@code <item jid='${any}'/><item jid='a'/>} finds its partners in either order.
 */
final class Pairing {
    private static final int NONE = -1;

    private final List<Element> controls;
    private final List<Element> tests;
    private final boolean[][] fits;
    private final int[] partner;

    private Pairing(List<Element> controls, List<Element> tests, BiPredicate<Element, Element> matches) {
        this.controls = controls;
        this.tests = tests;
        this.fits = new boolean[controls.size()][tests.size()];
        for (int c = 0; c < controls.size(); c++) {
            for (int t = 0; t < tests.size(); t++) {
                fits[c][t] = matches.test(controls.get(c), tests.get(t));
            }
        }
        this.partner = new int[controls.size()];
    }

    /**
     * Pairs two lists of children.
     *
     * @param matches whether a received child is what a child of the template describes
     * @return for each control its partner: the true one as far as possible, else one of the same name, else null
     */
    static List<Element> partners(List<Element> controls, List<Element> tests, BiPredicate<Element, Element> matches) {
        Pairing pairing = new Pairing(controls, tests, matches);
        if (!pairing.pairInOrder()) {
            pairing.pairAsManyAsPossible();
            pairing.pairRestByName();
        }
        List<Element> partners = new ArrayList<>();
        for (int test : pairing.partner) {
            partners.add(test == NONE ? null : tests.get(test));
        }
        return partners;
    }

    /** Pairs all controls with respect to {@code t:in-order}; tries nothing when not even any order would do. */
    private boolean pairInOrder() {
        pairAsManyAsPossible();
        if (Arrays.stream(partner).anyMatch(test -> test == NONE)) {
            return false;
        }
        if (isOrdered()) {
            return true;
        }
        Arrays.fill(partner, NONE);
        return placeFrom(0);
    }

    private boolean isOrdered() {
        for (int c = 0; c < partner.length; c++) {
            if (!respectsOrder(c, partner[c])) {
                return false;
            }
        }
        return true;
    }

    private boolean placeFrom(int control) {
        if (control == partner.length) {
            return true;
        }
        for (int test = 0; test < tests.size(); test++) {
            if (fits[control][test] && isFree(test) && respectsOrder(control, test)) {
                partner[control] = test;
                if (placeFrom(control + 1)) {
                    return true;
                }
                partner[control] = NONE;
            }
        }
        return false;
    }

    private boolean respectsOrder(int control, int test) {
        for (int before = 0; before < control; before++) {
            if (partner[before] > test && ElementRule.inSameOrderGroup(controls.get(before), controls.get(control))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(int test) {
        return Arrays.stream(partner).noneMatch(used -> used == test);
    }

    /** A maximum matching in the bipartite graph of what fits, by augmenting paths. */
    private void pairAsManyAsPossible() {
        Arrays.fill(partner, NONE);
        for (int control = 0; control < partner.length; control++) {
            augment(control, new boolean[tests.size()]);
        }
    }

    private boolean augment(int control, boolean[] tried) {
        for (int test = 0; test < tests.size(); test++) {
            if (fits[control][test] && !tried[test]) {
                tried[test] = true;
                int holder = holderOf(test);
                if (holder == NONE || augment(holder, tried)) {
                    partner[control] = test;
                    return true;
                }
            }
        }
        return false;
    }

    private int holderOf(int test) {
        for (int control = 0; control < partner.length; control++) {
            if (partner[control] == test) {
                return control;
            }
        }
        return NONE;
    }

    private void pairRestByName() {
        for (int control = 0; control < partner.length; control++) {
            for (int test = 0; test < tests.size() && partner[control] == NONE; test++) {
                if (isFree(test) && Comparing.sameName(controls.get(control), tests.get(test))) {
                    partner[control] = test;
                }
            }
        }
    }
}
