package org.xmppspec.server.routing;

import java.util.Optional;
import org.xmppspec.server.hook.AddressHook;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.Addresses;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.jid.JidPart;
import org.xmppspec.xmpp.jid.WrittenAddress;

/** Reads addresses by the profile of a domain, each part through the hooks. */
final class HookedAddresses implements Addresses {
    private final Jid domain;
    private final HookPoint<AddressHook> hooks;

    /**
     * Makes the reader of a domain.
     *
     * @param domain its address
     * @param hooks what has its say about each address
     */
    HookedAddresses(Jid domain, HookPoint<AddressHook> hooks) {
        this.domain = domain;
        this.hooks = hooks;
    }

    @Override
    public Optional<Jid> read(AddressSlot slot, String address) {
        WrittenAddress parts = WrittenAddress.of(address);
        for (AddressHook hook : hooks) {
            parts = hook.split(slot, address, parts);
        }
        Optional<String> localpart = present(slot, JidPart.LOCALPART, parts.localpart());
        Optional<String> domainpart = part(slot, JidPart.DOMAINPART, parts.domainpart());
        Optional<String> resourcepart = present(slot, JidPart.RESOURCEPART, parts.resourcepart());
        return localpart.isPresent() && domainpart.isPresent() && resourcepart.isPresent()
                ? Optional.of(Jid.ofPrepared(localpart.get(), domainpart.get(), resourcepart.get(), domain.profile()))
                : Optional.empty();
    }

    @Override
    public Optional<Jid> account(AddressSlot slot, String localpart) {
        return part(slot, JidPart.LOCALPART, localpart)
                .map(prepared -> Jid.ofPrepared(prepared, domain.domainpart(), "", domain.profile()));
    }

    @Override
    public Optional<Jid> resource(AddressSlot slot, Jid account, String resourcepart) {
        return part(slot, JidPart.RESOURCEPART, resourcepart)
                .map(prepared ->
                        Jid.ofPrepared(account.localpart(), account.domainpart(), prepared, account.profile()));
    }

    private Optional<String> present(AddressSlot slot, JidPart part, Optional<String> written) {
        return written.isEmpty() ? Optional.of("") : part(slot, part, written.get());
    }

    private Optional<String> part(AddressSlot slot, JidPart part, String written) {
        Optional<String> prepared = prepared(part, written);
        for (AddressHook hook : hooks) {
            prepared = hook.prepare(slot, part, written, prepared);
        }
        return prepared;
    }

    private Optional<String> prepared(JidPart part, String written) {
        try {
            return Optional.of(Jid.prepare(part, written, domain.profile()));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }
}
