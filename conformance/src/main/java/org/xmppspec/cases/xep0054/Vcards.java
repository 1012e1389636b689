package org.xmppspec.cases.xep0054;

import org.xmppspec.cases.Offers;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.observe.Observations;

/** The vCard that a user has before a case begins, which is there again when the case is over. */
final class Vcards implements AutoCloseable {
    static final String GET = "<iq type='get'><vCard xmlns='vcard-temp'/></iq>";
    static final String NONE = "<vCard xmlns='vcard-temp'/>";

    private final XmppSession owner;
    private final String before;

    private Vcards(XmppSession owner, String before) {
        this.owner = owner;
        this.before = before;
    }

    /** Looks at the vCard that there is; where there are no vCards at all, ends the case. */
    static Vcards of(XmppSession owner, Observations observe) {
        return new Vcards(owner, written(offered(owner, observe)));
    }

    /** Asks for the user's own vCard; where there are no vCards at all, ends the case. */
    static Received offered(XmppSession owner, Observations observe) {
        Received answer = owner.request(GET);
        if (Offers.isUnknown(answer) && !Offers.server(owner, "vcard-temp")) {
            throw observe.notApplicable("A request for the user's own vCard is answered with "
                    + Offers.condition(answer) + ", and the server does not list vcard-temp.");
        }
        return answer;
    }

    /** Whether an answer has something in its vCard. */
    static boolean isFilled(Received answer) {
        return answer.dom().getElementsByTagNameNS("vcard-temp", "*").getLength() > 1;
    }

    /** Sets the vCard and returns whether the server took it; where it did not, ends the case. */
    void set(String vcard, Observations observe) {
        Received answer = owner.request("<iq type='set'>" + vcard + "</iq>");
        if (!answer.attribute("type").equals("result")) {
            throw observe.notApplicable(
                    "The server does not let the user change the vCard (" + Offers.condition(answer) + ").");
        }
    }

    /** Puts back what was there, from another session when the first has gone. */
    void putBack(XmppSession session) {
        session.sendRaw("<iq type='set' id='vcard-back'>" + before + "</iq>");
        session.await("<iq id='vcard-back'/>");
    }

    @Override
    public void close() {
        if (owner.isOpen()) {
            putBack(owner);
        }
    }

    private static String written(Received answer) {
        int start = answer.raw().indexOf("<vCard");
        int end = answer.raw().lastIndexOf("</vCard>");
        return isFilled(answer) && start >= 0 && end > start ? answer.raw().substring(start, end) + "</vCard>" : NONE;
    }
}
