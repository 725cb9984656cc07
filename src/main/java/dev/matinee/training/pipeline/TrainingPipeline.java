package dev.matinee.training.pipeline;

import dev.matinee.model.RatingScale;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.model.snapshot.ModelSnapshot;
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
import dev.matinee.training.memory.MemoryCheck;
import dev.matinee.training.memory.NotEnoughMemoryException;
import dev.matinee.training.memory.RunMemory;
import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.run.RunProgress;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The steps of a training run: read, tune, evaluate, gate, refit, train the ranking model, store,
/// publish.
///
/// If the gate refuses the candidate, the model in force stays. If no trained model is in force
/// yet, the run publishes the `biases` baseline instead, so that a service with few ratings can
/// answer. With many ratings it publishes that first, with the ranking model, and goes on.
@Component
public class TrainingPipeline {

  private final Ratings ratings;
  private final Trainers trainers;
  private final Publication publication;
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
    this.publication = new Publication(models, scale, properties);
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
  /// @throws NotEnoughMemoryException if the run would not fit into the memory
  public Outcome run(RunProgress progress, boolean fromScratch) throws IOException {
    progress.enter("read");
    TrainingSize size = ratings.trainingSize();
    MemoryCheck.require(RunMemory.of(size, trainers), size);
    Optional<ModelSnapshot> inForce = active.current();
    TrainingSet set =
        ratings.trainingSet(inForce.map(model -> model.provenance().watermark()).orElse(0L));
    progress.watermark(set.watermark());
    if (set.data().ratings().size() == 0) {
      return new Outcome.Rejected(
          "There are no ratings to learn from; post or import some first", null);
    }
    Incumbent incumbent = incumbent(inForce, set);
    EvaluatedRun retrained = fromScratch ? null : retrain(set, incumbent, progress);
    return retrained != null && retrained.verdict() instanceof Gate.Verdict.Passed
        ? publish(retrained.best(), retrained, progress)
        : train(set, incumbent, progress);
  }

  /// Trains from scratch. If no trained model is in force and training takes long, publishes a
  /// first model with good lists at once.
  private Outcome train(TrainingSet set, @Nullable Incumbent incumbent, RunProgress progress)
      throws IOException {
    progress.enter("baselines");
    HoldoutEvaluation evaluation =
        HoldoutEvaluation.of(
            set.data(), Holdout.of(set, properties.holdout(), properties.seed()), scale);
    boolean first = mayPublishBaseline();
    if (!first
        || !evaluation.conclusive()
        || set.data().ratings().size() < properties.baselineFirst()) {
      EvaluatedRun evaluated = evaluate(set, incumbent, evaluation, progress);
      return switch (evaluated.verdict()) {
        case Gate.Verdict.Passed _ -> publish(evaluated.best(), evaluated, progress);
        case Gate.Verdict.Refused _ when first ->
            publish(Candidate.fallback(evaluation), evaluated, progress);
        case Gate.Verdict.Refused refused ->
            evaluated.rejected(refused, properties.seed(), progress);
      };
    }
    Candidate fallback = Candidate.fallback(evaluation);
    EvaluatedRun begun =
        new EvaluatedRun(
            set, evaluation, incumbent, TrainerSelection.only(fallback), Gate.preliminary());
    TrainedRanking lists = lists(fallback, evaluation, progress);
    Outcome preliminary = publication.publish(fallback, begun, lists, progress);
    EvaluatedRun evaluated = evaluate(set, incumbent, evaluation, progress);
    return evaluated.verdict() instanceof Gate.Verdict.Passed
        ? publication.publish(evaluated.best(), evaluated, lists, progress)
        : preliminary;
  }

  private Outcome publish(Candidate candidate, EvaluatedRun evaluated, RunProgress progress)
      throws IOException {
    TrainedRanking lists = lists(candidate, evaluated.evaluation(), progress);
    return publication.publish(candidate, evaluated, lists, progress);
  }

  private TrainedRanking lists(
      Candidate candidate, HoldoutEvaluation evaluation, RunProgress progress) {
    progress.enter("lists");
    return TrainedRanking.of(
        trainers.ranking(), candidate, evaluation, properties.seed(), progress);
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
      TrainingSet set,
      @Nullable Incumbent incumbent,
      HoldoutEvaluation evaluation,
      RunProgress progress) {
    if (!evaluation.conclusive()) {
      return new EvaluatedRun(set, evaluation, incumbent, null, Gate.inconclusive(evaluation));
    }
    TrainerSelection selection =
        TrainerSelection.of(trainers.rating(), properties.seed(), evaluation, progress);
    progress.enter("gate");
    Gate.Verdict verdict = judge(selection.best(), incumbent, evaluation, progress);
    return new EvaluatedRun(set, evaluation, incumbent, selection, verdict);
  }

  /// Returns whether no trained model is in force, so that a baseline may be published.
  private boolean mayPublishBaseline() {
    return active
        .current()
        .map(model -> model.provenance().trainer().equals(Candidate.FALLBACK))
        .orElse(true);
  }
}
