package org.xmppspec.cases.xep0030;

import java.util.Arrays;
import org.xmppspec.cases.rfc6121.SetUp;
import org.xmppspec.cases.rfc6121.Subscribing;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.Fence;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.observe.Observations;

/** What Romeo, who asks, is to the account that he asks about; it decides whether he may know about it. */
enum Relation {
    /** His own account. */
    SELF("self", "${romeo.bare}", true),
    /** His own account, asked without an address. */
    UNADDRESSED("unaddressed", "", true),
    /** Each sees the other's presence. */
    BOTH("both", "${juliet.bare}", true),
    /** He sees Juliet's presence, and she does not see his. */
    FROM("from", "${juliet.bare}", true),
    /** He would see Juliet's presence, but she is not available. */
    FROM_AWAY("from, away", "${juliet.bare}", true),
    /** She sees his presence, and he does not see hers. */
    TO("to", "${juliet.bare}", false),
    /** He has asked to see her presence, and she has not answered. */
    ASKED("asked", "${juliet.bare}", false),
    /** She let him see her presence, and has taken that back. */
    CANCELLED("cancelled", "${juliet.bare}", false),
    /** They are strangers, and she is available. */
    STRANGER("stranger", "${juliet.bare}", false),
    /** They are strangers, and she is not connected. */
    STRANGER_AWAY("stranger, away", "${juliet.bare}", false),
    /** He is at another domain and a stranger. */
    ABROAD("abroad", "${juliet.bare}", false),
    /** There is no such account. */
    NOBODY("nobody", "${nobody}", false);

    private final String words;
    private final String address;
    private final boolean trusted;

    Relation(String words, String address, boolean trusted) {
        this.words = words;
        this.address = address;
        this.trusted = trusted;
    }

    static Relation of(String words) {
        return Arrays.stream(values())
                .filter(relation -> relation.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no relation '" + words + "'"));
    }

    /** The address asked about, empty for none. */
    String address() {
        return address;
    }

    /** Whether Romeo may know about the account. */
    boolean isTrusted() {
        return trusted;
    }

    /** Whether the account has an available resource that Romeo may know about. */
    boolean hasResources() {
        return trusted && this != FROM_AWAY;
    }

    /** Brings those on stage who are needed, and Romeo, who is returned. */
    Conversation bringAbout(Actors actors, Observations observe) {
        if (this == ABROAD) {
            Conversation romeo = actors.remote("romeo");
            actors.online("juliet");
            return romeo;
        }
        XmppSession romeo = actors.online("romeo");
        switch (this) {
            case SELF, UNADDRESSED, NOBODY -> {}
            case STRANGER_AWAY -> actors.account("juliet");
            default -> bringAbout(romeo, actors.online("juliet"), actors, observe);
        }
        return romeo;
    }

    private void bringAbout(XmppSession romeo, XmppSession juliet, Actors actors, Observations observe) {
        switch (this) {
            case BOTH -> actors.subscribe(romeo, juliet);
            case FROM, FROM_AWAY, CANCELLED -> Subscribing.oneWay(romeo, juliet, observe);
            case TO -> Subscribing.oneWay(juliet, romeo, observe);
            case ASKED -> Subscribing.request(romeo, juliet, observe);
            default -> {}
        }
        if (this == FROM_AWAY) {
            juliet.send("<presence type='unavailable'/>");
            SetUp.needs(romeo, "<presence type='unavailable' from='${juliet.full}'/>", observe);
        }
        if (this == CANCELLED) {
            juliet.send("<presence type='unsubscribed' to='${romeo.bare}'/>");
            SetUp.needs(romeo, "<presence type='unsubscribed' from='${juliet.bare}'/>", observe);
            Fence.marker(juliet, romeo);
        }
    }
}
