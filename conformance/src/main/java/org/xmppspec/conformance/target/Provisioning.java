package org.xmppspec.conformance.target;

import java.util.List;
import org.xmppspec.client.Account;

/** Where the accounts of a run come from. */
public sealed interface Provisioning {
    /** Returns what options and reports call it. */
    String word();

    /**
     * In-band registration (XEP-0077), removed in the same way.
     *
     * @param throwAway whether the server is thrown away after the run, so that nothing need be removed
     */
    record InBand(boolean throwAway) implements Provisioning {
        @Override
        public String word() {
            return "ibr";
        }
    }

    /**
     * Accounts that exist and are used in turn; their rosters are emptied.
     *
     * @param accounts the accounts, at least one
     */
    record Given(List<Account> accounts) implements Provisioning {
        /** Copies the list. */
        public Given {
            accounts = List.copyOf(accounts);
        }

        @Override
        public String word() {
            return "accounts";
        }
    }

    /**
     * A command of the user's, called by the shell as {@code COMMAND add NAME DOMAIN} with the password on its standard
     * input, and as {@code COMMAND remove NAME DOMAIN}.
     *
     * @param command the command
     */
    record Command(String command) implements Provisioning {
        @Override
        public String word() {
            return "command";
        }
    }
}
