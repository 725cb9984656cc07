package dev.matinee.model.snapshot;

import dev.matinee.model.IdIndex;
import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.rating.RatingModel;

/// The result of a training run: all models and figures that answers need.
///
/// Immutable, so safe to share between threads. A request uses one snapshot from start to end.
///
/// @param movies database ids of the movie rows of `ratings`, `ranking` and `popularity`
/// @param ratings predicts ratings
/// @param ranking orders lists
/// @param popularity number and mean of the ratings of each movie at the watermark
/// @param intervals calibration of the prediction intervals
/// @param provenance training data, settings and errors of the run
public record ModelSnapshot(
    RatingScale scale,
    IdIndex movies,
    RatingModel ratings,
    RankingModel ranking,
    Popularity popularity,
    IntervalCalibration intervals,
    Provenance provenance) {

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
  }

  public long version() {
    return provenance.version();
  }
}
