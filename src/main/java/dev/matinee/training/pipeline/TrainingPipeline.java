package dev.matinee.training.pipeline;

import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.ratings.store.TrainingSet;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.configuration.RatingSource;
import dev.matinee.training.configuration.Trainers;
import dev.matinee.training.configuration.TrainingProperties;
import dev.matinee.training.gate.Candidate;
import dev.matinee.training.gate.Gate;
import dev.matinee.training.gate.Holdout;
import dev.matinee.training.gate.HoldoutEvaluation;
import dev.matinee.training.gate.Incumbent;
import dev.matinee.training.gate.IncumbentComparison;
import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.run.RunProgress;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from ratings to a published model: read, tune, evaluate, gate, refit, learn lists,
/// store, publish.
///
/// A candidate that does not pass the gate is rejected and the model in force stays. But where no
/// trained model is in force yet, the `biases` baseline serves, so that a service with a handful of
/// ratings answers, too.
@Component
public class TrainingPipeline {

  private final RatingSource source;
  private final Trainers trainers;
  private final Models models;
  private final ActiveModel active;
  private final RatingScale scale;
  private final TrainingProperties properties;

  public TrainingPipeline(
      RatingSource source,
      Trainers trainers,
      Models models,
      ActiveModel active,
      RatingScale scale,
      TrainingProperties properties) {
    this.source = source;
    this.trainers = trainers;
    this.models = models;
    this.active = active;
    this.scale = scale;
    this.properties = properties;
  }

  /// How a run ended that neither failed nor was cancelled.
  public sealed interface Outcome {

    /// A model is in force now.
    ///
    /// @param reason why it is a baseline; null when the candidate passed
    record Published(long version, @Nullable String reason) implements Outcome {}

    /// Nothing was published.
    ///
    /// @param report null when there was nothing to learn from
    record Rejected(String reason, @Nullable RejectionReport report) implements Outcome {}
  }

  /// Does the work of one run, in the calling thread.
  ///
  /// @throws IOException if the model cannot be stored
  public Outcome run(RunProgress progress) throws IOException {
    progress.enter("read");
    Optional<ModelSnapshot> inForce = active.current();
    TrainingSet set = source.read(inForce.map(model -> model.provenance().watermark()).orElse(0L));
    progress.readUpTo(set.watermark());
    if (set.data().ratings().size() == 0) {
      return new Outcome.Rejected(
          "There are no ratings to learn from; post or import some first", null);
    }
    JudgedRun judgedRun = judge(set, incumbent(inForce, set), progress);
    TrainerSelection selection = judgedRun.selection();
    return switch (judgedRun.verdict()) {
      case Gate.Verdict.Passed passed ->
          publish(Objects.requireNonNull(selection).best(), judgedRun, progress);
      case Gate.Verdict.Refused refused when baselineMayServe() ->
          publish(Candidate.fallback(judgedRun.evaluation()), judgedRun, progress);
      case Gate.Verdict.Refused refused -> rejected(judgedRun, refused, progress);
    };
  }

  private @Nullable Incumbent incumbent(Optional<ModelSnapshot> inForce, TrainingSet set) {
    return inForce
        .filter(model -> model.scale().equals(scale))
        .map(model -> new Incumbent(model, set.movies()))
        .orElse(null);
  }

  private JudgedRun judge(TrainingSet set, @Nullable Incumbent incumbent, RunProgress progress) {
    progress.enter("baselines");
    long seed = properties.seed();
    Holdout holdout = Holdout.of(set, properties.holdout(), seed, incumbent);
    HoldoutEvaluation evaluation = HoldoutEvaluation.of(set.data(), holdout, scale);
    if (!evaluation.conclusive()) {
      return new JudgedRun(set, evaluation, incumbent, null, Gate.inconclusive(evaluation));
    }
    TrainerSelection selection =
        TrainerSelection.of(trainers.inOrder(), seed, evaluation, incumbent, progress);
    progress.enter("gate");
    IncumbentComparison incumbentComparison =
        incumbent == null
            ? null
            : new IncumbentComparison(selection.best(), incumbent, evaluation, seed, progress);
    Gate.Verdict verdict = Gate.judge(selection.best(), evaluation, incumbentComparison);
    return new JudgedRun(set, evaluation, incumbent, selection, verdict);
  }

  private Outcome rejected(JudgedRun judgedRun, Gate.Verdict refusal, RunProgress progress) {
    return new Outcome.Rejected(
        refusal.reason(), judgedRun.rejection(refusal, properties.seed(), progress));
  }

  /// Returns whether no trained model is in force that the baseline would replace.
  private boolean baselineMayServe() {
    return active
        .current()
        .map(model -> model.provenance().trainer().equals(Candidate.FALLBACK))
        .orElse(true);
  }

  private Outcome publish(Candidate candidate, JudgedRun judgedRun, RunProgress progress)
      throws IOException {
    progress.enter("refit");
    TrainingData data = judgedRun.set().data();
    RatingTable ratings = data.ratings();
    RatingModel model = candidate.refit(data, progress);
    if (!HoldoutEvaluation.isFinite(model, data)) {
      Gate.Verdict refusal =
          new Gate.Verdict.Refused(
              "%s, refitted on all ratings, predicts values that are not finite numbers"
                  .formatted(candidate.name()),
              judgedRun.verdict().duel());
      return rejected(judgedRun, refusal, progress);
    }
    progress.enter("lists");
    TrainedRanking lists =
        TrainedRanking.of(trainers.lists(), judgedRun.evaluation(), properties.seed(), progress);
    progress.enter("store");
    Provenance provenance = provenance(candidate, lists, judgedRun);
    ModelSnapshot snapshot =
        new ModelSnapshot(
            scale,
            judgedRun.set().movies(),
            model,
            lists.model(),
            Popularity.of(ratings),
            candidate.intervals(),
            provenance,
            candidate.continuation());
    models.publish(snapshot, () -> judgedRun.report(snapshot, candidate, lists, progress));
    return new Outcome.Published(provenance.version(), fallbackReason(judgedRun.verdict()));
  }

  private Provenance provenance(Candidate candidate, TrainedRanking lists, JudgedRun judgedRun)
      throws IOException {
    TrainingSet set = judgedRun.set();
    Map<String, String> settings = new LinkedHashMap<>(candidate.recipe().settings());
    settings.putAll(lists.settings());
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
        lists.figures(),
        judgedRun.evaluation().baselines());
  }

  private static @Nullable String fallbackReason(Gate.Verdict verdict) {
    return switch (verdict) {
      case Gate.Verdict.Passed passed -> null;
      case Gate.Verdict.Refused(String reason, Gate.Duel duel) ->
          "%s; the baseline serves until a better model is found".formatted(reason);
    };
  }
}
