package dev.matinee.training.gate;

import dev.matinee.model.IdIndex;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.snapshot.ModelSnapshot;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The model in force during a run that may replace it.
///
/// @param movies database ids of the run's movie rows
public record Incumbent(ModelSnapshot snapshot, IdIndex movies) {

  public long version() {
    return snapshot.version();
  }

  /// Returns the state from which training may continue; null if there is none.
  @Nullable RatingModel continuation() {
    return snapshot.continuation();
  }

  /// Returns a warm start for `trainer`; null if another trainer made the model, or if the model
  /// has no continuation.
  public @Nullable WarmStart start(String trainer) {
    RatingModel continuation = continuation();
    return continuation != null && snapshot.provenance().trainer().equals(trainer)
        ? new WarmStart(continuation, rows())
        : null;
  }

  /// Predicts ratings as if this model stayed in force: movies unknown to it are predicted from
  /// their metadata.
  ///
  /// @param known data from which users are folded in
  HoldoutPredictions predictions(TrainingData known, RatingTable ratings) {
    return HoldoutPredictions.of(snapshot.ratings(), rows(), known, ratings, snapshot.scale());
  }

  /// Returns the row of each of the run's movies in this model.
  private int[] rows() {
    return IntStream.range(0, movies.size())
        .map(row -> snapshot.movies().row(movies.id(row)))
        .toArray();
  }
}
