package dev.matinee.model.snapshot;

import dev.matinee.model.IdIndex;
import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.rating.RatingModel;

/// Everything that an answer needs, made by one training run.
///
/// Immutable, so safe to share between threads. A request reads one snapshot and nothing else of
/// the model.
///
/// @param movies database ids of the movie rows of `ratings` and `popularity`
/// @param ratings predicts ratings
/// @param popularity how often and how well each movie was rated at the watermark
/// @param intervals how far predictions may be off
/// @param provenance where the snapshot comes from
public record ModelSnapshot(
    RatingScale scale,
    IdIndex movies,
    RatingModel ratings,
    Popularity popularity,
    IntervalCalibration intervals,
    Provenance provenance) {

  public ModelSnapshot {
    if (ratings.movies() != movies.size() || popularity.movies() != movies.size()) {
      throw new IllegalArgumentException(
          "%d movies, but the model has %d and the popularity %d"
              .formatted(movies.size(), ratings.movies(), popularity.movies()));
    }
  }

  public long version() {
    return provenance.version();
  }
}
