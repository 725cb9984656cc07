package dev.matinee.benchmark.compare;

import java.io.IOException;
import java.util.List;

/// Measures one thing on any revision.
interface Probe {

  /// Returns the names of the figures of a run.
  List<String> names();

  /// Gets ready what all runs need.
  ///
  /// @throws IllegalStateException if the revision lacks it; the message is for the user
  default void prepare(Revision revision) throws IOException, InterruptedException {}

  /// Runs once.
  ///
  /// @return a timing for each name
  /// @throws IllegalStateException if the run fails; the message is for the user
  List<Timing> run(Revision revision) throws IOException, InterruptedException;
}
