package org.xmppspec.conformance.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RedactorTest {
    @Test
    void passwordIsGoneHoweverItWasWritten() {
        String password = "pass<wörd>&'s";
        String base64 = Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
        String text = "plain " + password + ", xml pass&lt;wörd&gt;&amp;&apos;s, base64 " + base64;
        CaseResult clean = new Redactor(List.of("", password), UnaryOperator.identity())
                .redact(Results.of("x", Verdict.FAIL, text));
        String all = clean.toString();
        assertFalse(all.contains("wörd"), all);
        assertFalse(all.contains(base64.substring(0, 12)), all);
        assertEquals("x", clean.id());
    }
}
