package dev.matinee.training;

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
import dev.matinee.training.registry.ModelReport;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/// Small models and their reports.
public final class TrainedModels {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);
  public static final Instant TRAINED_AT = Instant.parse("2026-01-02T03:04:05Z");

  private TrainedModels() {}

  public static ModelSnapshot biases(long version) {
    return biases(version, SCALE);
  }

  public static ModelSnapshot biases(long version, RatingScale scale) {
    RatingTable table = Tastes.of(4, 6);
    return of(version, table, Objects.requireNonNull(Baselines.train(table).get("biases")), scale);
  }

  public static ModelSnapshot of(long version, RatingTable table, RatingModel model) {
    return of(version, table, model, SCALE);
  }

  private static ModelSnapshot of(
      long version, RatingTable table, RatingModel model, RatingScale scale) {
    Provenance provenance =
        new Provenance(
            version,
            "fake",
            Map.of("size", "small"),
            42,
            TRAINED_AT,
            10,
            table.size(),
            table.users(),
            new ErrorFigures(1.25, 1, .9, 40),
            new RankingFigures(.25, .2, .3, 4),
            Map.of(
                "movieMean",
                new ErrorFigures(1.75, 1, .9, 40),
                "biases",
                new ErrorFigures(1.5, 1, .9, 40)));
    return new ModelSnapshot(
        scale,
        IdIndex.of(LongStream.range(100, 100 + table.movies()).toArray()),
        model,
        ItemWeights.none(table.movies()),
        Popularity.of(table),
        HoldoutPredictions.of(model, TrainingData.of(table), table, scale).calibrate(),
        provenance);
  }

  public static ModelReport report(long version) {
    return new ModelReport(
        version,
        TRAINED_AT,
        "fake",
        Map.of("size", "small"),
        42,
        10,
        24,
        4,
        6,
        null,
        null,
        new ModelReport.Holdout(
            "newest-per-user",
            40,
            1.25,
            1.,
            .9,
            .25,
            Map.of("biases", new ModelReport.Figures(1.5, 1.)),
            Map.of("fake", new ModelReport.Figures(1.25, 1.)),
            null),
        new ModelReport.Lists(.25, .2, .3, .125, 4),
        new ModelReport.GateVerdict("passed", "better", null),
        null,
        null,
        Map.of("read", .5),
        1024,
        null,
        "1");
  }
}
