package dev.matinee.training;

import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.ratings.TrainingSet;
import dev.matinee.serving.ActiveModel;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from ratings to a published model: read, tune, evaluate, gate, refit, store, publish.
///
/// A candidate that does not pass the gate is rejected and the model in force stays. But where no
/// trained model is in force yet, the `biases` baseline serves, so that a service with a handful of
/// ratings answers, too.
@Component
class Pipeline {

  private final RatingSource source;
  private final Trainers trainers;
  private final Models models;
  private final ActiveModel active;
  private final RatingScale scale;
  private final TrainingProperties properties;

  Pipeline(
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
  sealed interface Outcome {

    /// A model is in force now.
    ///
    /// @param reason why it is a baseline; null when the candidate passed
    record Published(long version, @Nullable String reason) implements Outcome {}

    record Rejected(String reason) implements Outcome {}
  }

  /// Does the work of one run, in the calling thread.
  ///
  /// @throws IOException if the model cannot be stored
  Outcome run(RunProgress progress) throws IOException {
    progress.enter("read");
    TrainingSet set =
        source.read(active.current().map(model -> model.provenance().watermark()).orElse(0L));
    progress.readUpTo(set.watermark());
    TrainingData data = set.data();
    if (data.ratings().size() == 0) {
      return new Outcome.Rejected("There are no ratings to learn from; post or import some first");
    }
    progress.enter("baselines");
    Evaluation evaluation = Evaluation.of(data, properties.holdout(), properties.seed(), scale);
    List<Candidate> candidates =
        evaluation.conclusive()
            ? Candidate.compete(trainers.inOrder(), properties.seed(), evaluation, progress)
            : List.of();
    return switch (Gate.judge(candidates, evaluation)) {
      case Gate.Verdict.Passed passed ->
          publish(candidates.getFirst(), new Judged(set, evaluation, candidates, passed), progress);
      case Gate.Verdict.Refused refused when baselineMayServe() ->
          publish(
              Candidate.fallback(evaluation),
              new Judged(set, evaluation, candidates, refused),
              progress);
      case Gate.Verdict.Refused refused -> new Outcome.Rejected(refused.reason());
    };
  }

  /// What is known when the gate has decided.
  private record Judged(
      TrainingSet set, Evaluation evaluation, List<Candidate> candidates, Gate.Verdict verdict) {}

  /// Returns whether no trained model is in force that the baseline would replace.
  private boolean baselineMayServe() {
    return active
        .current()
        .map(model -> model.provenance().trainer().equals(Candidate.FALLBACK))
        .orElse(true);
  }

  private Outcome publish(Candidate candidate, Judged judged, RunProgress progress)
      throws IOException {
    progress.enter("refit");
    TrainingData data = judged.set().data();
    RatingTable ratings = data.ratings();
    RatingModel model = candidate.recipe().train(data, null, progress);
    if (!Evaluation.isFinite(model, data, ratings)) {
      return new Outcome.Rejected(
          "%s, refitted on all ratings, predicts values that are not finite numbers"
              .formatted(candidate.name()));
    }
    progress.enter("store");
    Provenance provenance = provenance(candidate, judged);
    ModelSnapshot snapshot =
        new ModelSnapshot(
            scale,
            judged.set().movies(),
            model,
            Popularity.of(ratings),
            candidate.intervals(),
            provenance);
    models.publish(
        snapshot,
        () ->
            ModelReport.of(
                snapshot, judged.evaluation(), judged.candidates(), judged.verdict(), progress));
    return new Outcome.Published(provenance.version(), fallbackReason(judged.verdict()));
  }

  private Provenance provenance(Candidate candidate, Judged judged) throws IOException {
    TrainingSet set = judged.set();
    return new Provenance(
        models.nextVersion(),
        candidate.name(),
        candidate.recipe().settings(),
        properties.seed(),
        Instant.now(),
        set.watermark(),
        set.data().ratings().size(),
        set.users().size(),
        candidate.figures(),
        judged.evaluation().baselines());
  }

  private static @Nullable String fallbackReason(Gate.Verdict verdict) {
    return switch (verdict) {
      case Gate.Verdict.Passed passed -> null;
      case Gate.Verdict.Refused(String reason) ->
          "%s; the baseline serves until a better model is found".formatted(reason);
    };
  }
}
