package org.xmppspec.conformance.target.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmppspec.client.Account;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.target.OpenTarget;

class LocalTargetTest {
    @ParameterizedTest
    @EnumSource
    void accountsLogInAndTalk(LocalSoftware software) throws Exception {
        RealServers.require(software);
        try (OpenTarget target = LocalTarget.open(software, Duration.ofSeconds(5), 2)) {
            assertTrue(target.target().version().toLowerCase(Locale.ROOT).contains(software.id()));
            List<Account> accounts = target.accounts().take(2);
            try (XmppSession romeo = online(target, "romeo", accounts.get(0));
                    XmppSession juliet = online(target, "juliet", accounts.get(1))) {
                romeo.send("<message to='" + juliet.full() + "'><body>soft!</body></message>");
                assertTrue(juliet.await("<message from='" + romeo.full() + "'><body>soft!</body></message>")
                        .isPresent());
            }
        }
    }

    private static XmppSession online(OpenTarget target, String actor, Account account) {
        return target.connector()
                .open(SessionRequest.builder(actor, StreamStage.ONLINE)
                        .account(account)
                        .build());
    }
}
