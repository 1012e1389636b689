package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 8.1.2.1: whom a stanza is from, whatever the client says; one case for each row of
 * {@code claimed-senders.tsv}.
 *
 * <p>Section 8.1.2.1 has the server override a wrong address, section 4.9.3.9 lets it end the stream with invalid-from.
 * Both are accepted, and so is a server that drops or refuses the stanza: what counts is that nobody is deceived.
 */
@Section("RFC6120 8.1.2.1")
class SenderAddress {

    @CaseTable("claimed-senders.tsv")
    @Subscribed({"tybalt", "juliet"})
    void stanzaHasItsRealSender(Row row, @Online XmppSession tybalt, @Online XmppSession juliet, Observations observe) {
        tybalt.variables().set("romeo", "romeo@" + tybalt.domain());
        String stanza = row.get("stanza");
        String start = stanza.replace(" from='" + row.get("claim") + "'", "").split(" to=", 2)[0];
        tybalt.send(stanza);
        StanzaAttributes.awaitVerdictOnSender(tybalt);

        observe.that("RFC6120-8.1.2.1-1", juliet)
                .receivesNo("""
                        <t:one-of>
                          %1$s from='${matches:(?!${tybalt.full}$).*}'/>
                          %1$s from='${absent}'/>
                        </t:one-of>""".formatted(start))
                .beforeMarkerFrom(tybalt);
    }

    /** Nobody gets at the account of another by writing its address as 'from'. */
    @Case(
            value = "6120-8.1.2.1-forged-from-opens-no-account",
            title = "A request with another account's address in 'from' does not read that account's roster",
            observes = "RFC6120-8.1.2.1-1")
    void forgedFromOpensNoAccount(
            @Stage(BIND) XmppSession tybalt, @Stage(BIND) XmppSession juliet, Observations observe) {
        Received set = juliet.request(
                "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='secret.love@${domain}'/></query></iq>");
        if (!set.attribute("type").equals("result")) {
            throw observe.notApplicable("Nothing could be put into the roster that would be read: " + set);
        }
        tybalt.send("<iq type='get' id='spy-1' from='${juliet.full}'><query xmlns='jabber:iq:roster'/></iq>");
        var stolen = tybalt.await("<iq id='spy-1'/>");

        observe.that(
                        "RFC6120-8.1.2.1-1",
                        "what came of it",
                        stolen.map(Object::toString).orElse("nothing"))
                .satisfies("does not contain what is in that roster", answer -> !answer.contains("secret.love"));
    }

    /** A client that says who it is says nothing wrong. */
    @Case(
            value = "6120-8.1.2.1-own-address-is-accepted",
            title = "A stanza with its sender's own full JID in 'from' is delivered from there",
            observes = {"RFC6120-8.1.2.1-1", "RFC6120-8.1.2.1-4"})
    void ownAddressIsAccepted(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message type='chat' from='${romeo.full}' to='${juliet.full}'><body>it is I</body></message>");

        var message = observe.that("RFC6120-8.1.2.1-4", juliet)
                .receives("<message from='${present}'><body>it is I</body></message>");
        observe.that("RFC6120-8.1.2.1-1", message).matches("<message from='${romeo.full}'/>");
    }
}
