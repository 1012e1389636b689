package org.xmppspec.cases.xep0030;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xmppspec.client.Received;
import org.xmppspec.client.disco.DiscoAnswers;
import org.xmppspec.client.disco.DiscoIdentity;
import org.xmppspec.client.disco.DiscoItem;
import org.xmppspec.client.disco.DiscoVisit;

/** A rule that every entity of a tree has to keep: what it looks at, and who breaks it. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
enum TreeRule {
    /** Who is listed can be asked who it is. */
    INFO_IS_ANSWERED("XEP0030-3.1-4", TreeRule::items, visit -> visit.info().isPresent()),
    /** The answer comes from the item's own address. */
    ITEMS_ANSWER_FOR_THEMSELVES("XEP0030-2-3", TreeRule::items, TreeRule::answersForItself),
    /** Who is listed can be asked for its items. */
    ITEMS_ARE_ANSWERED("XEP0030-4.1-2", TreeRule::items, visit -> visit.items().isPresent()),
    /** A result has an identity and a feature. */
    DESCRIPTION("XEP0030-3.1-5", TreeRule::described, info(Disco::isDescription)),
    /** A result has what every entity has. */
    MINIMUM("XEP0030-3.1-6", TreeRule::described, info(Disco::hasWhatEveryEntityHas)),
    /** Identities are complete. */
    IDENTITIES("XEP0030-3.1-8", TreeRule::described, info(Disco::identitiesAreSound)),
    /** Identities have one name. */
    NAMES(
            "XEP0030-3.1-2",
            TreeRule::described,
            info(iq -> Disco.identityNames(iq).size() <= 1)),
    /** Features are complete. */
    FEATURES("XEP0030-3.1-9", TreeRule::described, info(Disco::featuresAreSound)),
    /** An answer is about the node that was asked for. */
    MIRRORED(
            "XEP0030-3.2-2",
            tree -> items(tree).filter(visit -> !visit.item().node().isEmpty()),
            visit -> answers(visit)
                    .allMatch(iq -> Disco.mirrors(iq.dom(), visit.item().node()))),
    /** Lists are complete, and the addresses in them are addresses. */
    LISTS(
            "XEP0030-4.1-3",
            TreeRule::listing,
            visit -> visit.items()
                    .filter(iq -> Disco.itemsAreSound(iq.dom())
                            && DiscoAnswers.items(iq).stream().allMatch(DiscoItem::hasValidJid))
                    .isPresent()),
    /** Who has no items has an empty list. */
    EMPTY_LISTS("XEP0030-4.1-5", TreeRule::listed, TreeRule::isList),
    /** Who has no items answers without an error. */
    NO_ERRORS("XEP0030-7-3", TreeRule::listed, TreeRule::isList),
    /** Lists have no text. */
    NO_TEXT(
            "XEP0030-4.1-4",
            TreeRule::listing,
            visit -> visit.items().filter(iq -> Disco.itemsHaveNoText(iq.dom())).isPresent()),
    /** A node has an address too. */
    NODES_HAVE_ADDRESSES(
            "XEP0030-4.2-1",
            TreeRule::listingNodes,
            visit ->
                    visit.below().stream().noneMatch(below -> below.item().jid().isEmpty())),
    /** A node is not empty. */
    NODES_ARE_NOT_NULL(
            "XEP0030-4.2-4",
            TreeRule::listing,
            visit -> visit.items().filter(iq -> Disco.nodesAreNotNull(iq.dom())).isPresent()),
    /** What is listed at the entity's own address is another node of it. */
    NODES_DIFFER(
            "XEP0030-4.2-5",
            TreeRule::listing,
            visit -> visit.below().stream()
                    .noneMatch(below -> below.item().node().isEmpty()
                            && below.item().jid().equals(visit.item().jid()))),
    /** Everything in a hierarchy of nodes is a branch or a leaf. */
    HIERARCHY("XEP0030-4.3-2", TreeRule::hierarchical, TreeRule::isBranchOrLeaf),
    /** Errors are stanza errors. */
    ERRORS(
            "XEP0030-7-1",
            tree -> items(tree).filter(visit -> answers(visit).anyMatch(iq -> !DiscoAnswers.isResult(iq))),
            visit -> answers(visit).allMatch(Disco::isResultOrProperError));

    private final String requirement;
    private final Function<DiscoVisit, Stream<DiscoVisit>> concerned;
    private final Predicate<DiscoVisit> kept;

    TreeRule(String requirement, Function<DiscoVisit, Stream<DiscoVisit>> concerned, Predicate<DiscoVisit> kept) {
        this.requirement = requirement;
        this.concerned = concerned;
        this.kept = kept;
    }

    /** The rule of a requirement. */
    static TreeRule of(String requirement) {
        return Arrays.stream(values())
                .filter(rule -> rule.requirement.equals(requirement))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule for " + requirement));
    }

    /** Whom it concerns. */
    List<DiscoVisit> concerned(DiscoVisit tree) {
        return concerned.apply(tree).toList();
    }

    /** Who breaks it, in words. */
    List<String> broken(DiscoVisit tree) {
        return concerned
                .apply(tree)
                .filter(kept.negate())
                .map(visit ->
                        visit.item() + ": " + answers(visit).map(Received::raw).toList())
                .toList();
    }

    private static Stream<DiscoVisit> items(DiscoVisit tree) {
        return tree.visited().stream().skip(1);
    }

    private static Stream<DiscoVisit> described(DiscoVisit tree) {
        return items(tree)
                .filter(visit -> visit.info().filter(DiscoAnswers::isResult).isPresent());
    }

    private static Stream<DiscoVisit> listing(DiscoVisit tree) {
        return tree.visited().stream()
                .filter(visit -> visit.items()
                        .filter(DiscoAnswers::isResult)
                        .filter(iq -> !DiscoAnswers.items(iq).isEmpty())
                        .isPresent());
    }

    private static Stream<DiscoVisit> listed(DiscoVisit tree) {
        return items(tree)
                .filter(visit -> visit.items().filter(DiscoAnswers::isResult).isPresent());
    }

    private static boolean isList(DiscoVisit visit) {
        return visit.items().filter(iq -> Disco.itemsAreSound(iq.dom())).isPresent();
    }

    private static Stream<DiscoVisit> listingNodes(DiscoVisit tree) {
        return listing(tree)
                .filter(visit -> visit.below().stream()
                        .anyMatch(below -> !below.item().node().isEmpty()));
    }

    /** The nodes that are in a hierarchy, and the nodes of the same entity that a branch lists. */
    private static Stream<DiscoVisit> hierarchical(DiscoVisit tree) {
        return described(tree)
                .filter(TreeRule::isInHierarchy)
                .flatMap(visit -> Stream.concat(
                        Stream.of(visit),
                        described(visit)
                                .filter(below -> visit.below().contains(below))
                                .filter(below -> !below.item().node().isEmpty()
                                        && below.item()
                                                .jid()
                                                .equals(visit.item().jid()))))
                .distinct();
    }

    private static boolean isInHierarchy(DiscoVisit visit) {
        return identities(visit).anyMatch(identity -> identity.category().equals("hierarchy"));
    }

    private static boolean isBranchOrLeaf(DiscoVisit visit) {
        return identities(visit)
                .map(DiscoIdentity::kind)
                .anyMatch(List.of("hierarchy/branch", "hierarchy/leaf")::contains);
    }

    private static Stream<DiscoIdentity> identities(DiscoVisit visit) {
        return visit.info().stream().flatMap(iq -> DiscoAnswers.identities(iq).stream());
    }

    private static boolean answersForItself(DiscoVisit visit) {
        return visit.info()
                .filter(iq -> iq.attribute("from").equalsIgnoreCase(visit.item().jid()))
                .isPresent();
    }

    private static Stream<Received> answers(DiscoVisit visit) {
        return Stream.of(visit.info(), visit.items()).flatMap(Optional::stream);
    }

    private static Predicate<DiscoVisit> info(Predicate<Element> rule) {
        return visit -> visit.info().map(Received::dom).filter(rule).isPresent();
    }
}
