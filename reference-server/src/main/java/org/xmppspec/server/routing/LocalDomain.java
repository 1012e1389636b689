package org.xmppspec.server.routing;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.xmppspec.server.hook.Addresses;
import org.xmppspec.server.hook.Hooks;
import org.xmppspec.server.hook.IqHandlers;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Router;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.storage.Storage;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.Jid;

/** The domain that the server serves: its accounts and sessions, and what modules have hooked in. */
public final class LocalDomain implements ModuleContext {
    private static final System.Logger LOG = System.getLogger(LocalDomain.class.getName());

    private final Jid domain;
    private final Storage storage;
    private final BiConsumer<Duration, Runnable> timer;
    private final Serial serial = new Serial();
    private final Hooks hooks = new Hooks();
    private final Addresses addresses;
    private final IqHandlers handlers = new IqHandlers();
    private final SessionRegistry sessions = new SessionRegistry();
    private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();
    private final IqService iqs = new IqService(hooks, handlers);
    private final StanzaRouter router;

    /**
     * Makes a domain without modules.
     *
     * @param domain its address
     * @param storage where accounts and their data are kept
     * @param timer runs a task after a delay, on any thread
     */
    public LocalDomain(Jid domain, Storage storage, BiConsumer<Duration, Runnable> timer) {
        this.domain = domain;
        this.storage = storage;
        this.timer = timer;
        addresses = new HookedAddresses(domain, hooks.addresses());
        router = new StanzaRouter(domain, hooks, sessions, storage.accounts(), iqs);
    }

    @Override
    public Jid domain() {
        return domain;
    }

    @Override
    public AddressProfile addressProfile() {
        return domain.profile();
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public Hooks hooks() {
        return hooks;
    }

    @Override
    public IqHandlers iq() {
        return handlers;
    }

    @Override
    public SessionRegistry sessions() {
        return sessions;
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        timer.accept(delay, () -> serial.run(() -> attempt(task)));
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A task that a module scheduled has failed.", e);
        }
    }

    @Override
    public <T> void share(Class<T> type, T service) {
        shared.put(type, service);
    }

    @Override
    public <T> Optional<T> shared(Class<T> type) {
        return Optional.ofNullable(type.cast(shared.get(type)));
    }

    /**
     * What makes hooks and handlers run one at a time.
     *
     * @return the lock of the domain
     */
    public Serial serial() {
        return serial;
    }

    /**
     * Answers IQ requests.
     *
     * @return the service over the handlers of the modules
     */
    public IqService iqs() {
        return iqs;
    }

    /**
     * Answers a request without {@code to} on behalf of the account of its sender.
     *
     * @param request a request of a client of this server
     */
    public void serveOwnAccount(Stanza request) {
        router.serveOwnAccount(request);
    }

    @Override
    public boolean removeAccount(Jid account) {
        return serial.call(() -> AccountRemoval.remove(this, account));
    }
}
