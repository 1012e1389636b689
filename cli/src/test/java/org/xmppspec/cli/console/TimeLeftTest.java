package org.xmppspec.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunInfo;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.conformance.result.RunState;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.Timings;
import org.xmppspec.conformance.result.ToolInfo;
import org.xmppspec.conformance.result.Verdict;

class TimeLeftTest {
    private static Optional<Duration> seconds(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private static CaseResult result(String id, long millis) {
        return new CaseResult(id, id, "RFC6120 1", Verdict.PASS, "", millis, List.of(), Map.of(), List.of());
    }

    private static Timings timings(long runMillis, CaseResult... results) {
        return Timings.of(new RunResults(
                ToolInfo.of("1"),
                new TargetInfo("x", "", "x.test", "", "starttls", ""),
                new RunInfo("", runMillis, 1, 0, 1, RunState.COMPLETE, ""),
                List.of(results),
                List.of()));
    }

    @Test
    void byRateItSaysNothingUntilThereIsSomethingToGoBy() {
        TimeLeft left = TimeLeft.byRate();
        left.begin(100);
        assertEquals(Optional.empty(), left.after(Duration.ofSeconds(5)));
        for (int i = 0; i < 20; i++) {
            left.finished("case");
        }
        assertEquals(Optional.empty(), left.after(Duration.ofSeconds(1)));
        assertEquals(seconds(40), left.after(Duration.ofSeconds(10)));
    }

    @Test
    void earlierTimesWeighTheParts() {
        Timings timings = timings(50_000, result("long", 90_000), result("a", 5_000), result("b", 5_000));
        TimeLeft left = TimeLeft.by(timings, List.of("a", "b", "long"), 1);
        left.begin(3);
        assertEquals(seconds(50), left.after(Duration.ZERO), "before anything is done, the earlier run tells");
        assertEquals(seconds(47), left.after(Duration.ofSeconds(3)));
        left.finished("a");
        left.finished("b");
        assertEquals(seconds(45), left.after(Duration.ofSeconds(5)), "two of three are done, and a tenth of the work");
        left.finished("long");
        assertEquals(seconds(0), left.after(Duration.ofSeconds(60)));
    }

    @Test
    void aPartOfTheEarlierRunAndRepetitionsAreReckonedWith() {
        Timings timings = timings(60_000, result("a", 10_000), result("b", 20_000), result("b", 20_000));
        assertEquals(seconds(20), TimeLeft.by(timings, List.of("a"), 1).after(Duration.ZERO));
        assertEquals(seconds(120), TimeLeft.by(timings, List.of("a", "b"), 2).after(Duration.ZERO));
        assertEquals(15_000, timings.millis("unknown"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1 s", "1400, 1 s", "89000, 89 s", "90000, 2 min", "3600000, 60 min", "7500000, 2 h 5 min"})
    void durationsAreSaidAsPeopleSayThem(long millis, String words) {
        assertEquals(words, TimeLeft.inWords(Duration.ofMillis(millis)));
    }
}
