package org.xmppspec.cli.shell.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.xmppspec.cli.shell.screen.Screen;
import org.xmppspec.cli.shell.session.Cast;
import org.xmppspec.cli.shell.session.Peer;
import org.xmppspec.cli.shell.traffic.Item;
import org.xmppspec.cli.shell.traffic.Seen;
import org.xmppspec.cli.shell.traffic.TrafficLog;
import org.xmppspec.cli.shell.traffic.TrafficView;
import org.xmppspec.cli.shell.xml.XmlScan;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.TranscriptTap;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.TemplateException;
import org.xmppspec.client.match.Variables;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.TargetUnusableException;

/** What the words of a shell act on: its sessions, its traffic, its variables, its screen. */
public final class Shell implements AutoCloseable {
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Screen screen;
    private final Transcript transcript = Transcript.start();
    private final Variables variables = new Variables();
    private final TrafficLog log = new TrafficLog();
    private final Seen seen = new Seen();
    private final TrafficView view;
    private final Cast cast;
    private final Recording recording = new Recording();
    private final Snippets snippets;
    private final TranscriptTap tap;
    private final Map<String, Verb> verbs = new TreeMap<>();
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();
    private volatile Runnable onChange = () -> {};
    private Steps steps;
    private ExitCode outcome = ExitCode.OK;
    private String prefill = "";
    private boolean over;

    /**
     * Makes a shell without sessions.
     *
     * @param screen where it shows what happens
     * @param peer whom it talks with
     * @param snippets the directory of the user's own texts
     */
    public Shell(Screen screen, Peer peer, Path snippets) {
        this.screen = screen;
        this.snippets = new Snippets(snippets);
        view = new TrafficView(screen, log, this::happened);
        cast = new Cast(peer, transcript, variables, new News());
        tap = transcript.tap(view);
        AllVerbs.list().forEach(verb -> verbs.put(verb.name(), verb));
        peer.domain().ifPresent(domain -> variables.set("domain", domain));
    }

    private void happened(Item item) {
        seen.note(item);
        onChange.run();
    }

    /** What becomes of sessions. */
    private final class News implements Cast.Watcher {
        @Override
        public void opened(Cast.Member member) {
            recording.connected(member);
        }

        @Override
        public void ended(Cast.Member member, Ending ending) {
            String name = member.wishes().name();
            boolean quitting = leaving.remove(name);
            settle();
            view.ended(name);
            if (!quitting) {
                recording.ended(name, ending);
                screen.complain("the stream of " + name + " has ended: " + ending + ". 'reconnect " + name
                        + "' opens another.");
            }
            onChange.run();
        }
    }

    // ---- doing

    /** Does what a line says; whatever goes wrong is told in a sentence. */
    public void perform(String text) {
        try {
            ShellLine line = line(JsonLine.isBegun(text) ? JsonLine.xml(text) : text);
            if (line.isEmpty()) {
                return;
            }
            Optional<XmlScan> xml = line.xml();
            if (xml.isPresent() && xml.get().state() == XmlScan.State.BROKEN) {
                prefill = text;
                throw new ShellMistake(NotWellFormed.sentence(line.text(), line.xmlAt(), xml.get()));
            }
            verb(line).action().run(this, line);
        } catch (CancellationException e) {
            failed(ExitCode.CANCELLED, "broken off.");
        } catch (ShellMistake | TemplateException | IllegalArgumentException e) {
            failed(ExitCode.USAGE, e.getMessage().replace("sendRaw", "raw"));
        } catch (TargetUnusableException | ConnectException e) {
            failed(ExitCode.TARGET_UNUSABLE, e.getMessage());
        } catch (RuntimeException e) {
            failed(ExitCode.INTERNAL, "internal error, please report it: " + e);
        } finally {
            settle();
        }
    }

    private Verb verb(ShellLine line) {
        Verb verb = verbs.get(line.verb());
        if (verb == null) {
            throw new ShellMistake(
                    "'" + line.verb() + "' is no word of the shell; type XML to send it, or 'help' for the words.");
        }
        return verb;
    }

    /** The steps of scripts. */
    Steps steps() {
        if (steps == null) {
            steps = new Steps(cast, variables);
        }
        return steps;
    }

    /** Reads a line. */
    public ShellLine line(String text) {
        return ShellLine.of(text, verbs::containsKey);
    }

    /** Waits until what has happened up to now is shown. */
    public void settle() {
        boolean unused = tap.awaitDelivered(SETTLING);
        view.tellHeldBack();
    }

    /** Waits until all requests are answered that may still be, as long as a session waits for an answer. */
    public void awaitAnswers() {
        for (Cast.Member member : cast.members()) {
            XmppSession session = member.session();
            if (session.isOpen() && view.hasUnanswered(session.actor())) {
                var unused = session.await(received -> isLastAnswer(session), session.timeout());
            }
        }
    }

    private boolean isLastAnswer(XmppSession session) {
        settle();
        return !view.hasUnanswered(session.actor());
    }

    /** Notes that something went wrong, and says so. */
    public void failed(ExitCode code, String sentence) {
        outcome = outcome == ExitCode.OK ? code : outcome;
        settle();
        screen.complain(sentence);
    }

    /** What the shell ends with: the code of the first thing that went wrong. */
    public ExitCode outcome() {
        return outcome;
    }

    /** Ends the shell after this line. */
    public void quit() {
        over = true;
    }

    /** Whether the shell is to end. */
    public boolean isOver() {
        return over;
    }

    /** Puts text into the next prompt, to be edited. */
    public void prefill(String text) {
        prefill = text;
    }

    /** Takes the text that the next prompt begins with. */
    public String takePrefill() {
        String text = prefill;
        prefill = "";
        return text;
    }

    // ---- knowing

    /** The session that a line is for: the one that it names, or the current one. */
    public XmppSession session(ShellLine line) {
        Cast.Member member = line.actor()
                .map(name -> cast.member(name)
                        .orElseThrow(() -> new ShellMistake(
                                "there is no session " + name + "; 'connect " + name + "' opens one.")))
                .orElseGet(() -> cast.current()
                        .orElseThrow(() ->
                                new ShellMistake("there is no session yet; connect first, such as: connect romeo")));
        return member.session();
    }

    /** Notes that this side ends a session, so that its end is no news. */
    public void leaving(String name) {
        leaving.add(name);
    }

    /** Calls this whenever something has happened that a status line may show. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Where things are shown. */
    public Screen screen() {
        return screen;
    }

    /** The sessions. */
    public Cast cast() {
        return cast;
    }

    /** The traffic as it is shown. */
    public TrafficView view() {
        return view;
    }

    /** All traffic. */
    public TrafficLog log() {
        return log;
    }

    /** What happens, for a script. */
    Recording recording() {
        return recording;
    }

    /** The user's own texts. */
    public Snippets snippets() {
        return snippets;
    }

    /** What has gone by. */
    public Seen seen() {
        return seen;
    }

    /** What {@code ${...}} stands for. */
    public Variables variables() {
        return variables;
    }

    /** The words by their names. */
    public Map<String, Verb> verbs() {
        return verbs;
    }

    @Override
    public void close() {
        cast.members().forEach(member -> leaving(member.wishes().name()));
        if (steps != null) {
            steps.close();
        }
        cast.close();
        settle();
        tap.close();
    }
}
