package dev.matinee.live;

import dev.matinee.model.IdIndex;
import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.bias.Baselines;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Models of mean, user bias and movie bias, really trained on made-up ratings.
final class LiveModels {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);

  private LiveModels() {}

  /// Trains a model on 40 users who rate each even movie about `even` and each odd one about `odd`.
  static ModelSnapshot trained(long version, IdIndex movies, double even, double odd) {
    Random random = new Random(5);
    int size = 40 * movies.size();
    int[] user = new int[size];
    int[] movie = new int[size];
    float[] value = new float[size];
    for (int i = 0; i < size; i++) {
      user[i] = i / movies.size();
      movie[i] = i % movies.size();
      double mean = movie[i] % 2 == 0 ? even : odd;
      value[i] = (float) SCALE.clip(Math.rint(mean + random.nextGaussian()));
    }
    RatingTable table = new RatingTable(40, movies.size(), user, movie, value, new int[size]);
    return snapshot(
        version, movies, table, Objects.requireNonNull(Baselines.train(table).get("biases")));
  }

  static ModelSnapshot snapshot(
      long version, IdIndex movies, RatingTable table, RatingModel model) {
    return new ModelSnapshot(
        SCALE,
        movies,
        model,
        ItemWeights.none(table.movies()),
        Popularity.of(table),
        HoldoutPredictions.of(model, TrainingData.of(table), table, SCALE).calibrate(),
        new Provenance(
            version,
            "biases",
            Map.of(),
            42,
            Instant.EPOCH,
            0,
            table.size(),
            table.users(),
            new ErrorFigures(1, 1, .9, 40),
            RankingFigures.UNKNOWN,
            Map.of()));
  }
}
