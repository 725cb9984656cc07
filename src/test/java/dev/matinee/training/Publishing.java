package dev.matinee.training;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.registry.Models;
import java.io.IOException;
import java.util.function.LongFunction;

/// Puts models in force as a training run does, for the tests of other modules.
public final class Publishing {

  private Publishing() {}

  /// Stores a model and puts it in force.
  ///
  /// @param snapshot makes the model of a version
  /// @return its version
  public static long publish(Models models, LongFunction<ModelSnapshot> snapshot)
      throws IOException {
    long version = models.nextVersion();
    models.publish(snapshot.apply(version), () -> TrainedModels.report(version));
    return version;
  }
}
