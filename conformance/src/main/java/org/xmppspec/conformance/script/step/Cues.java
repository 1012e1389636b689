package org.xmppspec.conformance.script.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.match.Variables;

/** The standing answers of all actors. They are given on a thread of their own, in the order in which things come. */
final class Cues implements AutoCloseable {
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final Map<String, List<Cue>> ofActor = new LinkedHashMap<>();
    private ExecutorService thread;

    /** Adds an answer; for an open session it holds at once, also for what lies there not yet taken. */
    synchronized void add(Step.Answer answer, Variables variables, Conversation conversation) {
        Cue cue = new Cue(answer, variables);
        ofActor.computeIfAbsent(answer.actor(), name -> new ArrayList<>()).add(cue);
        if (conversation != null) {
            listen(cue, conversation);
        }
    }

    /** Lets an actor's answers hold for a new session. */
    synchronized void attend(String actor, Conversation conversation) {
        ofActor.getOrDefault(actor, List.of()).forEach(cue -> listen(cue, conversation));
    }

    /** What kept an answer from being given; first gives those for what has come. */
    synchronized Optional<StepException> mistake() {
        settle();
        return ofActor.values().stream()
                .flatMap(List::stream)
                .flatMap(cue -> cue.mistake().stream())
                .findFirst();
    }

    private void settle() {
        if (thread == null || thread.isShutdown()) {
            return;
        }
        try {
            thread.submit(() -> {}).get(SETTLED.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The answers did not come to an end within " + SETTLED, e);
        }
    }

    private void listen(Cue cue, Conversation conversation) {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(Cues::daemon);
        }
        ExecutorService answering = thread;
        conversation.listen(received -> {
            if (!answering.isShutdown()) {
                answering.execute(() -> cue.consider(received, conversation));
            }
        });
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "answers");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.shutdownNow();
        }
    }
}
