package dev.matinee.benchmark.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// The load: a warm-up with all kinds of requests, then each kind by itself. Each kind runs first
/// as fast as four connections allow (throughput), then at half of that rate (latency).
///
/// Reads the system properties `load.url` and `load.seconds`. [LoadTable] reads the figures from
/// its assertions.
public final class LoadSimulation extends Simulation {

  static final int CONNECTIONS = 4;

  /// Virtual users of the phases at half rate. There are many, so a waiting user delays few
  /// requests.
  private static final int PACED_USERS = 100;

  private final Duration phase = Duration.ofSeconds(Integer.getInteger("load.seconds"));
  private final Sample sample;

  public LoadSimulation() throws IOException, InterruptedException {
    Target target = Target.of(System.getProperty("load.url", ""));
    try (RunningService service = new RunningService(target)) {
      sample = service.sample();
    }
    List<PopulationBuilder> phases = new ArrayList<>();
    for (RequestKind kind : RequestKind.values()) {
      phases.add(warmUp(kind));
    }
    for (RequestKind kind : RequestKind.values()) {
      LongAdder answers = new LongAdder();
      phases.add(fast(kind, answers));
      phases.add(atHalfRate(kind, answers));
    }
    setUp(inTurn(phases)).protocols(protocol(target)).assertions(assertions());
  }

  /// Returns the name in the report of the requests at half rate.
  static String atHalfRateName(RequestKind kind) {
    return kind + " at half rate";
  }

  private PopulationBuilder warmUp(RequestKind kind) {
    return scenario(kind + " warm-up")
        .during(phase)
        .on(exec(kind.request("warm-up", sample)))
        .injectOpen(atOnceUsers(CONNECTIONS));
  }

  private PopulationBuilder fast(RequestKind kind, LongAdder answers) {
    return scenario(kind.toString())
        .during(phase)
        .on(
            exec(kind.request(kind.toString(), sample))
                .exec(
                    session -> {
                      answers.increment();
                      return session;
                    }))
        .injectOpen(atOnceUsers(CONNECTIONS));
  }

  /// Each virtual user starts at a random moment and then sends requests at a steady pace, however
  /// slow the answers are.
  private PopulationBuilder atHalfRate(RequestKind kind, LongAdder answers) {
    String name = atHalfRateName(kind);
    return scenario(name)
        .pause(_ -> part(interval(answers)))
        .during(phase)
        .on(pace(_ -> interval(answers)).exec(kind.request(name, sample)))
        .injectOpen(atOnceUsers(PACED_USERS));
  }

  /// Returns the time between two requests of a virtual user.
  private Duration interval(LongAdder answers) {
    return phase.multipliedBy(2L * PACED_USERS).dividedBy(Math.max(1, answers.sum()));
  }

  private static Duration part(Duration whole) {
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(whole.toNanos()));
  }

  private static PopulationBuilder inTurn(List<PopulationBuilder> phases) {
    return phases.reversed().stream()
        .reduce((later, earlier) -> earlier.andThen(later))
        .orElseThrow();
  }

  private static HttpProtocolBuilder protocol(Target target) {
    return http.baseUrl(target.base().toString())
        .disableWarmUp()
        .disableCaching()
        .disableAutoReferer()
        .disableFollowRedirect();
  }

  private static List<Assertion> assertions() {
    List<Assertion> assertions = new ArrayList<>();
    assertions.add(global().failedRequests().count().is(0L));
    for (RequestKind kind : RequestKind.values()) {
      assertions.add(details(kind.toString()).allRequests().count().gt(0L));
      assertions.add(details(atHalfRateName(kind)).responseTime().percentile(50).gte(0));
      assertions.add(details(atHalfRateName(kind)).responseTime().percentile(99).gte(0));
    }
    return assertions;
  }
}
