package dev.matinee.model.snapshot;

import dev.matinee.model.IdIndex;
import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.rating.RatingModel;
import org.jspecify.annotations.Nullable;

/// Everything that an answer needs, made by one training run.
///
/// Immutable, so safe to share between threads. A request reads one snapshot and nothing else of
/// the model.
///
/// @param movies database ids of the movie rows of `ratings`, `ranking` and `popularity`
/// @param ratings predicts ratings
/// @param ranking orders lists
/// @param popularity how often and how well each movie was rated at the watermark
/// @param intervals how far predictions may be off
/// @param provenance where the snapshot comes from
/// @param continuation what the next run may go on from: it comes from the model that was
///   evaluated, so it has not seen the hold-out, while `ratings` has; null if there is none
public record ModelSnapshot(
    RatingScale scale,
    IdIndex movies,
    RatingModel ratings,
    RankingModel ranking,
    Popularity popularity,
    IntervalCalibration intervals,
    Provenance provenance,
    @Nullable RatingModel continuation) {

  public ModelSnapshot {
    if (ratings.movies() != movies.size() || popularity.movies() != movies.size()) {
      throw new IllegalArgumentException(
          "%d movies, but the model has %d and the popularity %d"
              .formatted(movies.size(), ratings.movies(), popularity.movies()));
    }
    if (ranking.movies() != movies.size()) {
      throw new IllegalArgumentException(
          "%d movies, but the ranking has %d".formatted(movies.size(), ranking.movies()));
    }
    if (continuation != null && continuation.movies() != movies.size()) {
      throw new IllegalArgumentException(
          "%d movies, but the continuation has %d".formatted(movies.size(), continuation.movies()));
    }
  }

  /// Creates a snapshot that no run can go on from.
  public ModelSnapshot(
      RatingScale scale,
      IdIndex movies,
      RatingModel ratings,
      RankingModel ranking,
      Popularity popularity,
      IntervalCalibration intervals,
      Provenance provenance) {
    this(scale, movies, ratings, ranking, popularity, intervals, provenance, null);
  }

  public long version() {
    return provenance.version();
  }
}
