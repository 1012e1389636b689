package org.xmppspec.conformance.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.xmppspec.client.Account;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.observe.Observations;

/** What the parameters of a case ask for: sessions brought to their stage and to rest, and the tools of the case. */
final class CaseArguments {
    private final CaseInfo info;
    private final Cast cast;
    private final Observations observe;
    private final Scene scene;

    CaseArguments(CaseInfo info, Cast cast, Observations observe, Scene scene) {
        this.info = info;
        this.cast = cast;
        this.observe = observe;
        this.scene = scene;
    }

    /**
     * Opens the sessions in the order of the parameters and lets them come to rest; those that stand on the scene
     * already are taken as they are.
     *
     * @throws SuiteDefectException when a parameter is of an unknown kind
     */
    Object[] prepare() {
        List<Parameter> parameters = List.of(info.method().getParameters());
        cast.takeAccounts(parameters.stream()
                .filter(CaseArguments::needsAccount)
                .map(CaseArguments::user)
                .toList());
        List<Object> arguments = new ArrayList<>();
        parameters.forEach(parameter -> arguments.add(argument(parameter)));
        boolean unused = scene.once("sessions at rest", () -> rest(arguments));
        return arguments.toArray();
    }

    private static boolean needsAccount(Parameter parameter) {
        return parameter.getType() == XmppSession.class || parameter.getType() == Account.class;
    }

    private static String user(Parameter parameter) {
        String user = "";
        if (parameter.isAnnotationPresent(Stage.class)) {
            user = parameter.getAnnotation(Stage.class).user();
        } else if (parameter.isAnnotationPresent(Online.class)) {
            user = parameter.getAnnotation(Online.class).user();
        }
        return user.isEmpty() ? parameter.getName() : user;
    }

    private Object argument(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == XmppSession.class) {
            return scene.once(
                    "session " + parameter.getName(),
                    () -> cast.open(request(parameter).build()));
        } else if (type == Account.class) {
            return cast.account(parameter.getName());
        } else if (type == RemoteContact.class) {
            return cast.component().contact(parameter.getName());
        } else if (type == ComponentStreams.class) {
            return new ComponentStreams(cast);
        } else if (type == Actors.class) {
            return new Actors(cast);
        } else if (type == Observations.class) {
            return observe;
        } else if (type == Scene.class) {
            return scene;
        } else if (type == Row.class && info.row().isPresent()) {
            return info.row().get();
        }
        throw new SuiteDefectException("the parameter '" + parameter + "' is nothing that a case can have");
    }

    private SessionRequest.Builder request(Parameter parameter) {
        Stage stage = parameter.getAnnotation(Stage.class);
        Online online = parameter.getAnnotation(Online.class);
        if ((stage == null) == (online == null)) {
            throw new SuiteDefectException("the session '" + parameter.getName() + "' needs @Stage or @Online");
        }
        if (online != null) {
            SessionRequest.Builder request = cast.request(parameter.getName(), user(parameter), StreamStage.ONLINE)
                    .priority(online.priority())
                    .roster(online.roster());
            return online.resource().isEmpty() ? request : request.resource(online.resource());
        }
        SessionRequest.Builder request = cast.request(parameter.getName(), user(parameter), stage.value());
        if (!stage.resource().isEmpty()) {
            request.resource(stage.resource());
        }
        if (!stage.mechanism().isEmpty()) {
            request.mechanism(stage.mechanism());
        }
        return stage.passive() ? request.passive() : request;
    }

    private boolean rest(List<Object> arguments) {
        Method method = info.method();
        Subscribed subscribed = method.getAnnotation(Subscribed.class);
        Set<String> friends = subscribed == null ? Set.of() : Set.copyOf(Arrays.asList(subscribed.value()));
        List<XmppSession> ofFriends = new ArrayList<>();
        List<XmppSession> others = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof XmppSession session && session.stage() == StreamStage.ONLINE) {
                (friends.contains(user(method.getParameters()[i])) ? ofFriends : others).add(session);
            }
        }
        if (!friends.isEmpty()) {
            cast.subscribe(ofFriends);
        }
        cast.settle(others);
        return true;
    }
}
