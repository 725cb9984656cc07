package dev.matinee.bench;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Sends the requests of one schedule and takes their times.
///
/// A latency counts from when its request was **due**, not from when a connection was free to send
/// it, so that a stall counts for all who would have waited (no coordinated omission). Requests
/// that are still unsent when the phase and its grace are over count as failures.
final class Phase {

  static final String UNSENT = "not sent in time";
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private final NanoClock clock;
  private final BooleanSupplier stop;
  private final int connections;

  /// @param stop whether to end early
  /// @param connections most requests under way at once
  Phase(NanoClock clock, BooleanSupplier stop, int connections) {
    this.clock = clock;
    this.stop = stop;
    this.connections = connections;
  }

  Tally run(Call call, Schedule schedule, Duration duration) throws InterruptedException {
    Run run = new Run(call, schedule, duration.toNanos(), clock.now());
    try (ExecutorService workers = Executors.newFixedThreadPool(connections)) {
      for (Future<Tally> worker :
          workers.invokeAll(Collections.nCopies(connections, (Callable<Tally>) run))) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a connection failed unexpectedly", e.getCause());
    }
    run.tally.took(run.now());
    return run.tally;
  }

  /// What one connection does; all of them share it.
  private final class Run implements Callable<Tally> {

    private final Tally tally = new Tally();
    private final AtomicLong next = new AtomicLong();
    private final Call call;
    private final Schedule schedule;
    private final long length;
    private final long limit;
    private final long begin;

    private Run(Call call, Schedule schedule, long length, long begin) {
      this.call = call;
      this.schedule = schedule;
      this.length = length;
      this.begin = begin;
      long graced = Math.min(length + GRACE.toNanos(), BenchSettings.MAX_PHASE.toNanos());
      this.limit = Math.max(length, graced);
    }

    @Override
    public Tally call() throws InterruptedException {
      while (!stop.getAsBoolean()) {
        long number = next.getAndIncrement();
        long due = schedule.due(number, now());
        if (number >= schedule.requests() || due >= length) {
          break;
        }
        if (now() >= limit) {
          tally.failure(UNSENT);
        } else if (isReached(due)) {
          send(number, due);
        }
      }
      return tally;
    }

    private boolean isReached(long due) {
      for (long left = due - now(); left > 0; left = due - now()) {
        if (stop.getAsBoolean()) {
          return false;
        }
        clock.pause(Math.min(left, LONGEST_PAUSE));
      }
      return true;
    }

    private void send(long number, long due) throws InterruptedException {
      try {
        int status = call.send(number);
        if (status >= 200 && status < 300) {
          tally.success(now() - due);
        } else {
          tally.failure("HTTP " + status);
        }
      } catch (HttpTimeoutException _) {
        tally.failure("timeout");
      } catch (IOException _) {
        tally.failure("no answer");
      }
    }

    private long now() {
      return clock.now() - begin;
    }
  }
}
