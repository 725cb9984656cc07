package dev.matinee.training.gate;

import dev.matinee.model.IdIndex;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The model in force during a run that may replace it.
///
/// @param movies database ids of the run's movie rows
public record Incumbent(ModelSnapshot snapshot, IdIndex movies) {

  public long version() {
    return snapshot.version();
  }

  /// Returns the recipe by which this model can be continued on `data`; empty if the trainer is
  /// gone or has to choose a recipe again.
  public Optional<RatingTrainer.Recipe> recall(
      List<RatingTrainer> trainers, TrainingData data, long seed) {
    Provenance provenance = snapshot.provenance();
    return trainers.stream()
        .filter(trainer -> trainer.name().equals(provenance.trainer()))
        .findFirst()
        .flatMap(trainer -> trainer.recall(provenance.settings(), data, seed));
  }

  /// Returns a start for training that continues this model.
  public WarmStart start(Holdout holdout) {
    return new WarmStart(snapshot.ratings(), rows(), holdout.freshShare());
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
