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

/// The model in force, seen from a run that may replace it.
///
/// @param movies database ids of the movie rows of the run
public record Incumbent(ModelSnapshot snapshot, IdIndex movies) {

  public long version() {
    return snapshot.version();
  }

  /// Returns what training may go on from; null if there is nothing.
  @Nullable RatingModel continuation() {
    return snapshot.continuation();
  }

  /// Returns the start for this trainer; null if another one made the model, or if it left nothing
  /// to go on from.
  public @Nullable WarmStart start(String trainer) {
    RatingModel continuation = continuation();
    return continuation != null && snapshot.provenance().trainer().equals(trainer)
        ? new WarmStart(continuation, rows())
        : null;
  }

  /// Predicts ratings as if this model stayed in force: movies that it does not know are predicted
  /// from their traits.
  ///
  /// @param known what users are folded in from
  HoldoutPredictions predictions(TrainingData known, RatingTable ratings) {
    return HoldoutPredictions.of(snapshot.ratings(), rows(), known, ratings, snapshot.scale());
  }

  private int[] rows() {
    return IntStream.range(0, movies.size())
        .map(row -> snapshot.movies().row(movies.id(row)))
        .toArray();
  }
}
