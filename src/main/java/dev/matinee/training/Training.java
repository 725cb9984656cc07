package dev.matinee.training;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// Starts training runs, one at a time, and knows what became of them.
@Service
public class Training {

  /// Starts a run in the background; does nothing while one is running.
  ///
  /// @param trigger who asked for it: `schedule`, `request`, `command` or `start`
  public Start start(String trigger) {
    throw new UnsupportedOperationException();
  }

  /// Returns the run with this id, running or ended.
  public Optional<Run> find(String id) {
    throw new UnsupportedOperationException();
  }

  /// Asks a run to stop; it ends as cancelled soon after.
  public void cancel(String id) {
    throw new UnsupportedOperationException();
  }

  /// What became of the wish to start a run.
  public sealed interface Start {

    record Started(Run run) implements Start {}

    record AlreadyRunning(Run run) implements Start {}
  }
}
