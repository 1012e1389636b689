package org.xmppspec.cases.xep0030;

import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.util.Optional;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Received;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * XEP-0030 section 8: who learns what about an account.
 *
 * <p>The columns: {@code relation}, see {@link Relation}; {@code query}, info or items; {@code node}, empty or one that
 * no account has.
 *
 * <p>The specifications disagree about the items of an account that does not exist: section 8 wants an empty result, RFC
 * 6121 section 8.5.1 wants service-unavailable for every request. Either will do, and an error is noted. Only the empty
 * result goes together with what section 8 wants for the items of a stranger, which is an empty result as well: an error
 * for nobody beside it tells who exists. A server that follows both to the letter is not blamed for that; it is noted.
 */
@Section("XEP0030 8")
class DiscoAccess {
    private static final String AS_IN_RFC6121 = "error cancel service-unavailable";

    /** The server answers for the account, and tells no more than the relation allows. */
    @CaseTable("access.tsv")
    void whoLearnsWhat(Row row, Scene scene, Actors actors, Observations observe) {
        Relation relation = Relation.of(row.get("relation"));
        Conversation romeo = scene.once("romeo", () -> relation.bringAbout(actors, observe));
        Optional<Received> answer = romeo.tryRequest(request(row, romeo, relation.address()));
        if (relation == Relation.NOBODY) {
            isNobody(row, answer, observe);
        } else if (!relation.isTrusted()) {
            isDenied(row, romeo, answer, observe);
        } else if (row.is("query", "info")) {
            isDescribed(row, relation, answer, observe);
        } else {
            isListed(row, relation, answer, observe);
        }
    }

    private static String request(Row row, Conversation romeo, String address) {
        String from = romeo instanceof RemoteContact ? " from='${romeo.full}'" : "";
        String to = address.isEmpty() ? "" : " to='" + address + "'";
        return "<iq type='get'%s%s><query xmlns='http://jabber.org/protocol/disco#%s'%s/></iq>"
                .formatted(from, to, row.get("query"), node(row));
    }

    private static String node(Row row) {
        return row.get("node").isEmpty() ? "" : " node='" + row.get("node") + "'";
    }

    private static void isNobody(Row row, Optional<Received> answer, Observations observe) {
        if (row.is("query", "info")) {
            observe.that("XEP0030-8-3.1", answer).hasError("service-unavailable");
            observe.that("XEP0030-3.1-10", answer).hasError("item-not-found", orEqually("service-unavailable"));
            observe.that("XEP0030-3.1-11", answer).hasError("service-unavailable", orEqually("item-not-found"));
        } else if (Disco.gist(answer).equals(AS_IN_RFC6121)) {
            observe.info(
                    "XEP0030-8-4.1",
                    "The answer is service-unavailable, as in RFC 6121 section 8.5.1, and not an empty result.");
        } else {
            observe.that("XEP0030-8-4.1", answer).matches("""
                            <iq type='result' from='${nobody}'>
                              <query xmlns='http://jabber.org/protocol/disco#items'>${empty}</query>
                            </iq>""");
        }
    }

    private static void isDenied(Row row, Conversation romeo, Optional<Received> answer, Observations observe) {
        boolean info = row.is("query", "info");
        if (info) {
            observe.that("XEP0030-8-3.2", answer).hasError("service-unavailable");
        } else if (row.get("node").isEmpty()) {
            observe.that("XEP0030-8-4.2", answer)
                    .satisfies(
                            "a result that lists none of the account's resources",
                            iq -> Disco.isResult(iq) && Disco.resources(iq).isEmpty());
        }
        String came = Disco.gist(answer);
        String ofNobody = Disco.gist(romeo.tryRequest(request(row, romeo, Relation.NOBODY.address())));
        if (!info && came.equals("result") && ofNobody.equals(AS_IN_RFC6121)) {
            observe.info(
                    "XEP0030-8-2",
                    "The answer tells who exists: it is a result as in section 8 here, and for nobody the error of RFC"
                            + " 6121 section 8.5.1.");
        } else {
            observe.that("XEP0030-8-2", "the answer", came)
                    .satisfies("is what it is for nobody, " + ofNobody, ofNobody::equals);
        }
    }

    private static void isDescribed(Row row, Relation relation, Optional<Received> answer, Observations observe) {
        observe.that("XEP0030-3.1-12", answer).matches(answerOf(relation));
        if (row.get("node").isEmpty()) {
            observe.that("XEP0030-3.1-13", answer).matches("""
                            <iq type='result'><query xmlns='http://jabber.org/protocol/disco#info'>
                              <identity category='account' type='${present}'/>${more}
                            </query></iq>""");
        } else {
            observe.that("XEP0030-3.2-2", answer)
                    .satisfies("an error, or about that very node", iq -> Disco.mirrors(iq, row.get("node")));
        }
    }

    private static void isListed(Row row, Relation relation, Optional<Received> answer, Observations observe) {
        observe.that("XEP0030-4.1-6", answer).matches(answerOf(relation));
        if (!row.get("node").isEmpty()) {
            return;
        }
        if (relation.hasResources()) {
            observe.that("XEP0030-4.1-7", answer)
                    .satisfies(
                            "a result that lists the account's resources",
                            iq -> !Disco.resources(iq).isEmpty());
        } else {
            Disco.isNotDenied(observe.that("XEP0030-4.1-5", answer));
            Disco.isNotDenied(observe.that("XEP0030-7-3", answer));
        }
    }

    /** An answer for one's own account may leave out who it is from (RFC 6120 section 8.1.2.1). */
    private static String answerOf(Relation relation) {
        String type = "<iq type='${matches:result|error}'";
        String named = type + " from='" + relation.address() + "'/>";
        return switch (relation) {
            case SELF -> "<t:one-of>" + named + type + " from='${absent}'/></t:one-of>";
            case UNADDRESSED -> type + "/>";
            default -> named;
        };
    }
}
