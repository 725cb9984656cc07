package dev.matinee.training.pipeline;

import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.store.TrainingSet;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.configuration.Trainers;
import dev.matinee.training.configuration.TrainingProperties;
import dev.matinee.training.gate.Candidate;
import dev.matinee.training.gate.Gate;
import dev.matinee.training.gate.Holdout;
import dev.matinee.training.gate.HoldoutEvaluation;
import dev.matinee.training.gate.Incumbent;
import dev.matinee.training.gate.IncumbentComparison;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.run.RunProgress;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The steps of a training run: read, tune, evaluate, gate, refit, train the ranking model, store,
/// publish.
///
/// If the gate refuses the candidate, the model in force stays. If no trained model is in force
/// yet, the run publishes the `biases` baseline instead, so that a service with few ratings can
/// answer.
@Component
public class TrainingPipeline {

  private final Ratings ratings;
  private final Trainers trainers;
  private final Models models;
  private final ActiveModel active;
  private final RatingScale scale;
  private final TrainingProperties properties;

  public TrainingPipeline(
      Ratings ratings,
      Trainers trainers,
      Models models,
      ActiveModel active,
      RatingScale scale,
      TrainingProperties properties) {
    this.ratings = ratings;
    this.trainers = trainers;
    this.models = models;
    this.active = active;
    this.scale = scale;
    this.properties = properties;
  }

  /// The outcome of a run that neither failed nor was cancelled.
  public sealed interface Outcome {

    /// The run published a model.
    ///
    /// @param reason why the model is a baseline; null if the candidate passed
    record Published(long version, @Nullable String reason) implements Outcome {}

    /// The run published no model.
    ///
    /// @param report null if there were no ratings
    record Rejected(String reason, @Nullable RejectionReport report) implements Outcome {}
  }

  /// Executes one run in the calling thread.
  ///
  /// @param fromScratch whether to train without the model in force
  /// @throws IOException if the model cannot be stored
  public Outcome run(RunProgress progress, boolean fromScratch) throws IOException {
    progress.enter("read");
    Optional<ModelSnapshot> inForce = active.current();
    TrainingSet set =
        ratings.trainingSet(inForce.map(model -> model.provenance().watermark()).orElse(0L));
    progress.watermark(set.watermark());
    if (set.data().ratings().size() == 0) {
      return new Outcome.Rejected(
          "There are no ratings to learn from; post or import some first", null);
    }
    Incumbent incumbent = incumbent(inForce, set);
    EvaluatedRun evaluated = fromScratch ? null : retrain(set, incumbent, progress);
    if (evaluated == null || evaluated.verdict() instanceof Gate.Verdict.Refused) {
      evaluated = evaluate(set, incumbent, progress);
    }
    TrainerSelection selection = evaluated.selection();
    return switch (evaluated.verdict()) {
      case Gate.Verdict.Passed passed ->
          publish(Objects.requireNonNull(selection).best(), evaluated, progress);
      case Gate.Verdict.Refused refused when mayPublishBaseline() ->
          publish(Candidate.fallback(evaluated.evaluation()), evaluated, progress);
      case Gate.Verdict.Refused refused -> rejected(evaluated, refused, progress);
    };
  }

  private @Nullable Incumbent incumbent(Optional<ModelSnapshot> inForce, TrainingSet set) {
    return inForce
        .filter(model -> model.scale().equals(scale))
        .map(model -> new Incumbent(model, set.movies()))
        .orElse(null);
  }

  /// Continues the incumbent by its own recipe; null if there is none to continue.
  private @Nullable EvaluatedRun retrain(
      TrainingSet set, @Nullable Incumbent incumbent, RunProgress progress) {
    if (incumbent == null) {
      return null;
    }
    var recipe = incumbent.recall(trainers.rating(), set.data(), properties.seed()).orElse(null);
    if (recipe == null) {
      return null;
    }
    progress.enter("baselines");
    Holdout holdout = Holdout.ofNewRatings(set, properties.seed());
    HoldoutEvaluation evaluation = HoldoutEvaluation.of(set.data(), holdout, scale);
    Candidate candidate = Candidate.continuing(incumbent, recipe, evaluation, progress);
    progress.enter("gate");
    Gate.Verdict verdict =
        evaluation.conclusive()
            ? judge(candidate, incumbent, evaluation, progress)
            : Gate.unjudged(incumbent, evaluation);
    return new EvaluatedRun(set, evaluation, incumbent, TrainerSelection.only(candidate), verdict);
  }

  private Gate.Verdict judge(
      Candidate best,
      @Nullable Incumbent incumbent,
      HoldoutEvaluation evaluation,
      RunProgress progress) {
    long seed = properties.seed();
    return Gate.judge(
        best,
        evaluation,
        incumbent == null
            ? null
            : new IncumbentComparison(best, incumbent, evaluation, seed, progress));
  }

  private EvaluatedRun evaluate(
      TrainingSet set, @Nullable Incumbent incumbent, RunProgress progress) {
    progress.enter("baselines");
    long seed = properties.seed();
    Holdout holdout = Holdout.of(set, properties.holdout(), seed);
    HoldoutEvaluation evaluation = HoldoutEvaluation.of(set.data(), holdout, scale);
    if (!evaluation.conclusive()) {
      return new EvaluatedRun(set, evaluation, incumbent, null, Gate.inconclusive(evaluation));
    }
    TrainerSelection selection = TrainerSelection.of(trainers.rating(), seed, evaluation, progress);
    progress.enter("gate");
    Gate.Verdict verdict = judge(selection.best(), incumbent, evaluation, progress);
    return new EvaluatedRun(set, evaluation, incumbent, selection, verdict);
  }

  private Outcome rejected(EvaluatedRun evaluated, Gate.Verdict refusal, RunProgress progress) {
    return new Outcome.Rejected(
        refusal.reason(), evaluated.rejection(refusal, properties.seed(), progress));
  }

  /// Returns whether no trained model is in force, so that a baseline may be published.
  private boolean mayPublishBaseline() {
    return active
        .current()
        .map(model -> model.provenance().trainer().equals(Candidate.FALLBACK))
        .orElse(true);
  }

  private Outcome publish(Candidate candidate, EvaluatedRun evaluated, RunProgress progress)
      throws IOException {
    progress.enter("refit");
    TrainingData data = evaluated.set().data();
    RatingTable table = data.ratings();
    RatingModel model = candidate.refit(data, progress);
    if (!HoldoutEvaluation.isFinite(model, data)) {
      Gate.Verdict refusal =
          new Gate.Verdict.Refused(
              "%s, refitted on all ratings, predicts values that are not finite numbers"
                  .formatted(candidate.name()),
              evaluated.verdict().comparison());
      return rejected(evaluated, refusal, progress);
    }
    progress.enter("lists");
    TrainedRanking ranking =
        TrainedRanking.of(
            trainers.ranking(), candidate, evaluated.evaluation(), properties.seed(), progress);
    progress.enter("store");
    Provenance provenance = provenance(candidate, ranking, evaluated);
    ModelSnapshot snapshot =
        new ModelSnapshot(
            scale,
            evaluated.set().movies(),
            model,
            ranking.model(),
            Popularity.of(table),
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
        evaluated.evaluation().baselines());
  }

  private static @Nullable String fallbackReason(Gate.Verdict verdict) {
    return switch (verdict) {
      case Gate.Verdict.Passed passed -> null;
      case Gate.Verdict.Refused(String reason, Gate.PairedComparison comparison) ->
          "%s; the baseline serves until a better model is found".formatted(reason);
    };
  }
}
