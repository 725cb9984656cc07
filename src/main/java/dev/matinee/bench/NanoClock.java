package dev.matinee.bench;

import java.util.concurrent.locks.LockSupport;

/// Time in nanoseconds since some moment.
interface NanoClock {

  /// The clock of the machine. Waits end some 50 microseconds late.
  NanoClock SYSTEM =
      new NanoClock() {
        @Override
        public long now() {
          return System.nanoTime();
        }

        @Override
        public void pause(long nanos) {
          LockSupport.parkNanos(nanos);
        }
      };

  long now();

  /// Waits about `nanos`, perhaps less.
  void pause(long nanos);
}
