package org.xmppspec.cases.xep0077;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TLS;

import java.util.List;
import java.util.Set;
import org.xmppspec.cases.Offers;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0077 sections 3.1, 4 and 10: how an account is registered. */
@Section("XEP0077 3.1")
class Registering {
    /** Everything that the schema of the namespace has in a query. */
    private static final Set<String> FIELDS = Set.of(
            "registered",
            "instructions",
            "username",
            "nick",
            "password",
            "name",
            "first",
            "last",
            "email",
            "address",
            "city",
            "state",
            "zip",
            "phone",
            "url",
            "date",
            "misc",
            "text",
            "key",
            "remove");

    /** Who wants to register is told what to fill in, in the fields that there are. */
    @Case(
            value = "0077-3.1-fields-are-told",
            title = "Who has not authenticated is told the fields for registration, and not that there is an account",
            observes = {"XEP0077-3.1-3", "XEP0077-3.1-7", "XEP0077-4-2", "XEP0077-6-9"})
    void fieldsAreTold(Actors actors, Observations observe) {
        var form = Form.of(actors.stranger("romeo", TLS), observe);

        observe.that("XEP0077-3.1-3", "what is asked for", form.asked())
                .satisfies(
                        "fields, a form, or instructions",
                        asked -> !asked.isEmpty() || form.has("instructions") || form.hasForm());
        observe.that("XEP0077-3.1-7", "the answer", form.children())
                .satisfies("says of nobody that he is registered", children -> !children.contains("registered"));
        observe.that("XEP0077-4-2", "the fields", form.children())
                .satisfies("are those that the namespace has", FIELDS::containsAll);
        observe.that("XEP0077-6-9", "the fields and the address", form.children())
                .satisfies(
                        "do not stand together without a form",
                        children -> form.hasForm() || form.asked().isEmpty() || !form.hasAddress());
    }

    /** A form can be filled in by those who know no fields, and the other way round. */
    @Case(
            value = "0077-4-form-has-all-fields",
            title = "A registration form has a hidden type, and all that the fields have",
            observes = {"XEP0077-4-3", "XEP0077-4-4"})
    void formHasAllFields(Actors actors, Observations observe) {
        var form = Form.of(actors.stranger("romeo", TLS), observe);
        if (!form.hasForm()) {
            throw observe.notApplicable("The server asks for fields, not with a form.");
        }
        observe.that("XEP0077-4-3", "the fields of the form", form.formFields())
                .satisfies("have all that was asked for as " + form.asked(), all -> all.containsAll(form.asked()));
        observe.that("XEP0077-4-4", "the form", form.type()).is("jabber:iq:register");
    }

    /** A server that does not register says so. */
    @Case(
            value = "0077-3.1-unknown-registration-is-refused",
            title = "A server without registration refuses it with service-unavailable",
            observes = "XEP0077-3.1-4")
    void unknownRegistrationIsRefused(@Stage(BIND) XmppSession romeo, Actors actors, Observations observe) {
        XmppSession stranger = actors.stranger("stranger", TLS);
        Received answer = romeo.request(Form.GET);
        if (!answer.attribute("type").equals("error")
                || Form.isAdvertised(stranger)
                || Offers.server(romeo, "jabber:iq:register")) {
            throw observe.notApplicable("The server answers registration with a result, or announces it.");
        }
        observe.that("XEP0077-3.1-4", answer).hasError("service-unavailable");
    }

    /** The account that was registered is one. */
    @Case(
            value = "0077-3.1-registered-user-can-log-in",
            title = "Who gave all that was asked for has an account and can log in",
            observes = "XEP0077-3.1-DEF.1")
    void registeredUserCanLogIn(Actors actors, Observations observe) {
        try (var bill = Newcomer.register("bill", actors, observe)) {
            observe.that("XEP0077-3.1-DEF.1", bill.logIn(bill.account().password()))
                    .succeeds();
        }
    }

    /** Nobody gets the account of another by registering it again. */
    @Case(
            value = "0077-3.1-taken-name-is-a-conflict",
            title = "A name that is taken is refused with conflict, and its owner keeps the password",
            observes = "XEP0077-3.1-DEF.2")
    void takenNameIsConflict(Actors actors, Observations observe) {
        try (var bill = Newcomer.register("bill", actors, observe)) {
            XmppSession second = actors.stranger("second", TLS);
            var form = Form.of(second, observe);
            String other = Newcomer.word();
            bill.mayHave(other);
            Received answer = second.request(form.filled(bill.account().localpart(), other, ""));

            observe.that("XEP0077-3.1-DEF.2", answer).hasError("conflict");
            observe.that("XEP0077-3.1-DEF.2", bill.logIn(bill.account().password()))
                    .succeeds();
        }
    }

    /** Each piece of information that was asked for is needed; an empty password is none. */
    @Case(
            value = "0077-3.1-missing-information-is-not-acceptable",
            title = "A registration in which a field is missing, or the password empty, is refused with not-acceptable",
            observes = "XEP0077-3.1-10")
    void missingInformationIsNotAcceptable(Actors actors, Observations observe) {
        XmppSession romeo = actors.stranger("romeo", TLS);
        var form = Form.of(romeo, observe);
        if (!form.asked().containsAll(List.of("username", "password"))) {
            throw observe.notApplicable("The server does not ask for a user name and a password as fields.");
        }
        for (String missing : form.asked()) {
            observe.that("XEP0077-3.1-10", romeo.tryRequest(form.filled(Newcomer.word(), Newcomer.word(), missing)))
                    .hasError("not-acceptable");
        }
        observe.that("XEP0077-3.1-10", romeo.tryRequest(form.filled(Newcomer.word(), "", "")))
                .hasError("not-acceptable");
    }

    /** Who has an account hears what is known about it. */
    @Case(
            value = "0077-3.1-registered-user-is-told-so",
            title = "Who has logged in is told that the account is registered, under which name, and what to do",
            observes = "XEP0077-3.1-6")
    void registeredUserIsToldSo(@Stage(BIND) XmppSession romeo, Observations observe) {
        var answer = romeo.request(Form.GET);
        if (answer.attribute("type").equals("error")) {
            throw observe.notApplicable("Who has logged in is refused with " + Offers.condition(answer)
                    + " on asking about the registration.");
        }
        observe.that("XEP0077-3.1-6", answer).matches("""
                <iq type='result'><query xmlns='jabber:iq:register'>
                  <registered>${empty}</registered>${more}
                </query></iq>""");
        observe.that("XEP0077-3.1-6", answer)
                .preferably(
                        "it has the name of the user",
                        iq -> Form.in(iq, "username").equals(romeo.account().localpart()));
        observe.that("XEP0077-3.1-6", answer)
                .preferably(
                        "it has instructions",
                        iq -> !Form.in(iq, "instructions").isEmpty());
    }

    /** Where accounts can be registered, service discovery says so. */
    @Case(
            value = "0077-10-registration-is-discovered",
            title = "A server that registers lists jabber:iq:register in its features",
            observes = "XEP0077-10-1")
    void registrationIsDiscovered(@Stage(BIND) XmppSession romeo, Actors actors, Observations observe) {
        if (!Form.isAdvertised(actors.stranger("stranger", TLS))
                && romeo.request(Form.GET).attribute("type").equals("error")) {
            throw observe.notApplicable(
                    "The server has no stream feature for registration and answers it with an error.");
        }
        observe.that("XEP0077-10-1", "the server's features", Offers.features(romeo, "${domain}"))
                .satisfies("have jabber:iq:register among them", features -> features.contains("jabber:iq:register"));
    }
}
