package dev.matinee.live;

import dev.matinee.catalog.Movie;
import dev.matinee.live.RollbackDecision.Rollback;
import dev.matinee.model.snapshot.ModelSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The period in which one model is in force. Collects the errors of this model and of the model
/// before it on the ratings received in the period.
final class ActivePeriod {

  /// Shrinkage of the mean rating of a movie, in ratings; the same as in the baselines.
  private static final double SHRINKAGE = 5;

  private final ModelSnapshot model;
  private final @Nullable ModelSnapshot previous;
  private final ErrorWindow window;
  private final RollbackDecision decision;
  private final double mean;

  ActivePeriod(ModelSnapshot model, @Nullable ModelSnapshot previous, LiveProperties properties) {
    this.model = model;
    this.previous = previous;
    this.window = new ErrorWindow(properties.window());
    this.decision = new RollbackDecision(properties.minRatings());
    this.mean = model.popularity().mean();
  }

  ModelSnapshot model() {
    return model;
  }

  /// Returns the model to compare with, null if there is none.
  @Nullable ModelSnapshot previous() {
    return previous;
  }

  ErrorWindow window() {
    return window;
  }

  /// Returns the mean rating of a movie at the model's watermark, shrunk towards the overall mean.
  double movieMean(Movie movie) {
    int row = model.movies().row(movie.id());
    return model.scale().clip(row < 0 ? mean : model.popularity().shrunkMean(row, mean, SHRINKAGE));
  }

  /// Adds an observation.
  ///
  /// @return the figures of a rollback if this observation calls for a rollback
  Optional<Rollback> add(Observation observation) {
    window.add(observation);
    return decision.add(observation);
  }
}
