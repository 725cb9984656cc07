package dev.matinee.training.pipeline;

import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.ratings.store.TrainingSet;
import dev.matinee.training.configuration.TrainingProperties;
import dev.matinee.training.gate.Candidate;
import dev.matinee.training.gate.Gate;
import dev.matinee.training.gate.HoldoutEvaluation;
import dev.matinee.training.pipeline.TrainingPipeline.Outcome;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.run.RunProgress;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The last steps of a training run: refit, store, publish.
final class Publication {

  private final Models models;
  private final RatingScale scale;
  private final TrainingProperties properties;

  Publication(Models models, RatingScale scale, TrainingProperties properties) {
    this.models = models;
    this.scale = scale;
    this.properties = properties;
  }

  /// Publishes the model of a candidate, unless the refit has made it useless.
  ///
  /// @throws IOException if the model cannot be stored
  Outcome publish(
      Candidate candidate, EvaluatedRun evaluated, TrainedRanking ranking, RunProgress progress)
      throws IOException {
    progress.enter("refit");
    TrainingData data = evaluated.set().data();
    RatingModel model = candidate.refit(data, progress);
    if (!HoldoutEvaluation.isFinite(model, data)) {
      Gate.Verdict refusal =
          new Gate.Verdict.Refused(
              "%s, refitted on all ratings, predicts values that are not finite numbers"
                  .formatted(candidate.name()),
              evaluated.verdict().comparison());
      return evaluated.rejected(refusal, properties.seed(), progress);
    }
    progress.enter("store");
    Provenance provenance = provenance(candidate, ranking, evaluated);
    ModelSnapshot snapshot =
        new ModelSnapshot(
            scale,
            evaluated.set().movies(),
            model,
            ranking.model(),
            Popularity.of(data.ratings()),
            candidate.intervals(),
            provenance);
    models.publish(
        snapshot,
        () -> evaluated.report(snapshot, candidate, ranking, progress, before(candidate)));
    return new Outcome.Published(provenance.version(), fallbackReason(evaluated.verdict()));
  }

  /// Returns the report of the model that training continued; null if there is none.
  private @Nullable ModelReport before(Candidate candidate) {
    ModelSnapshot continued = candidate.continued();
    return continued == null
        ? null
        : models.find(continued.version()).map(StoredModel::report).orElse(null);
  }

  private Provenance provenance(Candidate candidate, TrainedRanking ranking, EvaluatedRun evaluated)
      throws IOException {
    TrainingSet set = evaluated.set();
    Map<String, String> settings = new LinkedHashMap<>(candidate.recipe().settings());
    settings.putAll(ranking.settings());
    return new Provenance(
        models.nextVersion(),
        candidate.name(),
        settings,
        properties.seed(),
        Instant.now(),
        set.watermark(),
        set.data().ratings().size(),
        set.users().size(),
        candidate.figures(),
        ranking.figures(),
        baselines(candidate, evaluated.evaluation()));
  }

  /// Returns the errors of the baselines on the hold-out that the figures of the candidate are
  /// from: after a change too small to judge, that of the model which training continued.
  private static Map<String, ErrorFigures> baselines(
      Candidate candidate, HoldoutEvaluation evaluation) {
    ModelSnapshot continued = candidate.continued();
    return continued == null || evaluation.conclusive()
        ? evaluation.baselines()
        : continued.provenance().baselines();
  }

  private static @Nullable String fallbackReason(Gate.Verdict verdict) {
    return switch (verdict) {
      case Gate.Verdict.Passed passed -> null;
      case Gate.Verdict.Refused(String reason, Gate.PairedComparison comparison) ->
          "%s; the baseline serves until a better model is found".formatted(reason);
    };
  }
}
