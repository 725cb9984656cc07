package dev.matinee.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;

/// A load run: each kind of request by itself, one after the other.
///
/// After a warm-up a kind is asked as fast as its connections can (throughput), then at half of
/// that pace (latency).
public final class Bench {

  /// Phases of every kind of request.
  private static final int PHASES = 3;

  private static final int READS = 4;

  private final BenchSettings settings;
  private final BooleanSupplier stop;
  private final LongConsumer progress;
  private final Phase phase;
  private long done;

  /// @param stop whether to end early, with what there is
  /// @param progress takes the number of phases done, of [#phases]
  public Bench(BenchSettings settings, BooleanSupplier stop, LongConsumer progress) {
    this.settings = settings;
    this.stop = stop;
    this.progress = progress;
    this.phase = new Phase(NanoClock.SYSTEM, stop, settings.connections());
  }

  /// Returns the number of phases of a run.
  public static long phases(BenchSettings settings) {
    return (long) PHASES * (settings.writes() ? READS + 1 : READS);
  }

  /// Asks the service. What was written is deleted again, also after an early end.
  ///
  /// @throws BenchException if the service is not there, not ready or empty
  public BenchReport run(Target target) throws InterruptedException {
    BenchReport.Machine machine = BenchReport.Machine.now();
    try (ServiceClient client = new ServiceClient(target)) {
      client.requireReady();
      Sample sample = new SampleReader(client).read(settings.users());
      BenchUsers users = new BenchUsers(client);
      List<Kind> kinds = new ArrayList<>(Kind.reads(client, sample));
      if (settings.writes()) {
        kinds.add(users.writes(sample.ratings()));
      }
      List<KindResult> results;
      List<String> notDeleted = List.of();
      try {
        results = measure(kinds);
      } finally {
        if (settings.writes()) {
          notDeleted = users.delete();
        }
      }
      return new BenchReport(
          target.base().toString(),
          machine,
          settings.connections(),
          sample.text(),
          stop.getAsBoolean(),
          results,
          notDeleted);
    }
  }

  /// All kinds are warmed up before the first is measured: they share most of the code that the
  /// compilers of client and service have to learn about.
  private List<KindResult> measure(List<Kind> kinds) throws InterruptedException {
    Map<Kind, Tally> warmUps = new HashMap<>();
    for (Kind kind : kinds) {
      warmUps.put(kind, run(kind, new Schedule.Closed(settings.maxRequests()), settings.warmUp()));
    }
    List<KindResult> results = new ArrayList<>();
    for (Kind kind : kinds) {
      KindResult result = measure(kind, warmUps.getOrDefault(kind, new Tally()));
      if (result.requestsPerSecond() > 0 || result.failed() > 0) {
        results.add(result);
      }
    }
    return results;
  }

  private KindResult measure(Kind kind, Tally warmUp) throws InterruptedException {
    Duration duration = settings.duration();
    Tally closed = run(kind, new Schedule.Closed(settings.maxRequests()), duration);
    double pace = closed.throughput() / 2;
    Tally paced =
        run(kind, Schedule.Paced.during(duration, pace, settings.maxRequests()), duration);
    List<Tally> all = List.of(warmUp, closed, paced);
    Histogram nanos = paced.latencies();
    return new KindResult(
        kind.name(),
        kind.request(),
        closed.throughput(),
        pace,
        all.stream().mapToLong(Tally::requests).sum(),
        failures(all),
        nanos.getTotalCount() == 0 ? null : Latency.of(nanos));
  }

  private Tally run(Kind kind, Schedule schedule, Duration duration) throws InterruptedException {
    Tally tally = phase.run(kind.call(), schedule, duration);
    if (!stop.getAsBoolean()) {
      progress.accept(++done);
    }
    return tally;
  }

  private static Map<String, Long> failures(List<Tally> tallies) {
    Map<String, Long> sum = new TreeMap<>();
    for (Tally tally : tallies) {
      tally.failures().forEach((reason, count) -> sum.merge(reason, count, Long::sum));
    }
    return sum;
  }
}
