package dev.matinee.live;

import dev.matinee.catalog.Movie;
import dev.matinee.live.RollbackDecision.Defeat;
import dev.matinee.model.snapshot.ModelSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The time of one model in force: what it and the model before it predicted for the ratings that
/// came in.
final class ActivePeriod {

  /// As if each movie had so many more ratings of the mean of all; as the baselines have it.
  private static final double WEIGHT_OF_THE_MEAN = 5;

  private final ModelSnapshot model;
  private final @Nullable ModelSnapshot previous;
  private final ErrorWindow window;
  private final RollbackDecision contest;
  private final double mean;

  ActivePeriod(ModelSnapshot model, @Nullable ModelSnapshot previous, LiveProperties properties) {
    this.model = model;
    this.previous = previous;
    this.window = new ErrorWindow(properties.window());
    this.contest = new RollbackDecision(properties.minRatings());
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

  /// Returns the mean rating of a movie at the watermark of the model, shrunk towards that of all.
  double movieMean(Movie movie) {
    int row = model.movies().row(movie.id());
    return model
        .scale()
        .clip(row < 0 ? mean : model.popularity().shrunkMean(row, mean, WEIGHT_OF_THE_MEAN));
  }

  /// Adds a rating.
  ///
  /// @return whether the model has lost against the one before now
  Optional<Defeat> add(Observation observation) {
    window.add(observation);
    return contest.add(observation);
  }
}
