package dev.matinee.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BenchTests {

  final FakeService service = new FakeService();
  final AtomicLong phases = new AtomicLong();

  BenchTests() throws IOException {}

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void measuresEachKindTheYardstickFirst() throws InterruptedException {
    BenchReport report = run(true);

    assertThat(report.results())
        .extracting(KindResult::kind)
        .containsExactly("yardstick", "predictions", "recommendations", "search", "writes");
    assertThat(report.results()).allMatch(result -> result.requestsPerSecond() > 0);
    assertThat(report.failed()).isFalse();
    assertThat(report.asked()).startsWith("2 users with 1 to 2 ratings");
    assertThat(phases).hasValue(Bench.phases(settings(true)));
  }

  @Test
  void deletesWhomItWroteFor() throws InterruptedException {
    run(true);

    assertThat(service.writers).isEmpty();
  }

  @Test
  void deletesWhomItWroteForAlsoAfterAnEarlyEnd() throws InterruptedException {
    long latenciesOfWrites = Bench.phases(settings(true)) - 1;

    BenchReport report =
        new Bench(settings(true), () -> phases.get() >= latenciesOfWrites, phases::set)
            .run(Target.of(service.url()));

    assertThat(report.interrupted()).isTrue();
    assertThat(report.results()).hasSize(5);
    assertThat(report.results().getLast().requestsPerSecond()).isPositive();
    assertThat(report.results().getLast().latency()).isNull();
    assertThat(service.writers).isEmpty();
  }

  @Test
  void whatWasOnlyWarmedUpIsNoResult() throws InterruptedException {
    BenchReport report =
        new Bench(settings(false), () -> phases.get() >= 5, phases::set)
            .run(Target.of(service.url()));

    assertThat(report.results()).extracting(KindResult::kind).containsExactly("yardstick");
  }

  @Test
  void tellsWhomItCouldNotDelete() throws InterruptedException {
    service.fail("/api/v1/users/bench-", 500);

    BenchReport report = run(true);

    assertThat(report.notDeleted()).containsAll(service.writers).isNotEmpty();
    assertThat(report.failed()).isTrue();
  }

  @Test
  void writesNothingUnlessAsked() throws InterruptedException {
    service.fail("/api/v1/ratings", 500);

    assertThat(run(false).failed()).isFalse();
    assertThat(service.writers).isEmpty();
  }

  @Test
  void failuresHaveNoLatencyAndNoThroughput() throws InterruptedException {
    service.fail("/api/v1/users/bob", 503);
    service.fail("/api/v1/users/ada", 404);

    KindResult predictions = run(false).results().get(1);

    assertThat(predictions.failures()).containsOnlyKeys("HTTP 404", "HTTP 503");
    assertThat(predictions.failed()).isEqualTo(predictions.requests());
    assertThat(predictions.requestsPerSecond()).isZero();
    assertThat(predictions.latency()).isNull();
  }

  @Test
  void aServiceThatIsNotReadyIsNotAsked() {
    service.fail("/actuator/health/readiness", 503);

    assertThatThrownBy(() -> run(false)).hasMessageContaining("is not ready (HTTP 503)");
  }

  @Test
  void namedUsersMustHaveRatings() throws InterruptedException {
    assertThat(run(List.of("ada")).asked()).startsWith("1 users with 2 to 2 ratings");
    assertThatThrownBy(() -> run(List.of("cleo"))).hasMessageContaining("cleo has no ratings");
  }

  BenchReport run(List<String> users) throws InterruptedException {
    BenchSettings settings =
        new BenchSettings(1, Duration.ZERO, Duration.ofMillis(50), 10, false, users);
    return new Bench(settings, () -> false, phases::set).run(Target.of(service.url()));
  }

  BenchReport run(boolean writes) throws InterruptedException {
    return new Bench(settings(writes), () -> false, phases::set).run(Target.of(service.url()));
  }

  static BenchSettings settings(boolean writes) {
    return new BenchSettings(
        2, Duration.ofSeconds(2), Duration.ofSeconds(10), 20, writes, List.of());
  }
}
