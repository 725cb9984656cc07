package dev.matinee.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// With one connection and a clock that only calls and pauses move, all times are exact.
class PhaseTests {

  static final Duration SECOND = Duration.ofSeconds(1);

  final AtomicLong time = new AtomicLong(42);
  final NanoClock clock =
      new NanoClock() {
        @Override
        public long now() {
          return time.get();
        }

        @Override
        public void pause(long nanos) {
          time.addAndGet(nanos);
        }
      };
  final Phase phase = new Phase(clock, () -> false, 1);

  @Test
  void throughputIsWhatAConnectionCanDo() throws InterruptedException {
    Tally tally = phase.run(taking(10), new Schedule.Closed(1_000), SECOND);

    assertThat(tally.latencies().getTotalCount()).isEqualTo(100);
    assertThat(tally.throughput()).isEqualTo(100);
  }

  @Test
  void aSteadyServiceAnswersEachPacedRequestInItsTime() throws InterruptedException {
    Tally tally = phase.run(taking(10), paced(50), SECOND);

    assertThat(tally.latencies().getTotalCount()).isEqualTo(50);
    assertThat(millis(tally, 100)).isCloseTo(10, within(.1));
  }

  /// The first of 100 requests takes half a second and all others 1 ms. Request `i`, due at `10 i`
  /// ms, ends at `500 + i` ms at the earliest: 500, 491, 482 and so on, down to 1 from `i = 56` on.
  @Test
  void aStallCountsForAllWhoWouldHaveWaited() throws InterruptedException {
    Tally closed = phase.run(stalling(), new Schedule.Closed(100), SECOND);
    Tally paced = phase.run(stalling(), paced(100), SECOND);

    assertThat(millis(closed, 99)).isCloseTo(1, within(.1));
    assertThat(millis(paced, 99)).isCloseTo(491, within(1.));
    assertThat(millis(paced, 75)).isCloseTo(500 + 25 - 250, within(1.));
    assertThat(millis(paced, 25)).isCloseTo(1, within(.1));
  }

  @Test
  void requestsThatNeverGotTheirTurnAreFailures() throws InterruptedException {
    Tally tally = phase.run(taking(1_000), paced(100), SECOND);

    assertThat(tally.latencies().getTotalCount()).isEqualTo(6);
    assertThat(tally.failures()).containsOnly(Map.entry(Phase.UNSENT, 94L));
    assertThat(tally.requests()).isEqualTo(100);
  }

  @Test
  void failuresAreCountedByReasonAndHaveNoLatency() throws InterruptedException {
    Call call =
        number ->
            switch ((int) (number % 5)) {
              case 0 -> throw new IOException("reset");
              case 1 -> throw new HttpTimeoutException("late");
              case 2 -> 503;
              case 3 -> 302;
              default -> taking(2).send(number);
            };

    Tally tally = phase.run(call, new Schedule.Closed(10), SECOND);

    assertThat(tally.failures()).hasToString("{HTTP 302=2, HTTP 503=2, no answer=2, timeout=2}");
    assertThat(tally.latencies().getTotalCount()).isEqualTo(2);
    assertThat(tally.requests()).isEqualTo(10);
  }

  @Test
  void endsEarlyWhenAsked() throws InterruptedException {
    long begin = time.get();
    Phase stopping =
        new Phase(clock, () -> time.get() - begin >= TimeUnit.MILLISECONDS.toNanos(250), 1);

    Tally tally = stopping.run(taking(10), paced(10), Duration.ofSeconds(60));

    assertThat(tally.requests()).isEqualTo(3);
  }

  @Test
  void nothingIsSentAtNoPace() throws InterruptedException {
    assertThat(phase.run(taking(1), paced(0), SECOND).requests()).isZero();
  }

  Call taking(long millis) {
    return _ -> {
      time.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
      return 200;
    };
  }

  Call stalling() {
    return number -> taking(number == 0 ? 500 : 1).send(number);
  }

  static Schedule paced(double perSecond) {
    return Schedule.Paced.during(SECOND, perSecond, 1_000);
  }

  static double millis(Tally tally, double percentile) {
    return tally.latencies().getValueAtPercentile(percentile) / 1e6;
  }
}
