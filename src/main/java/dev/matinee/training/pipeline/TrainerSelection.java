package dev.matinee.training.pipeline;

import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.training.gate.Candidate;
import dev.matinee.training.gate.HoldoutEvaluation;
import dev.matinee.training.run.RunProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The result of running all trainers: the best candidate, and the figures of all candidates.
///
/// @param best the candidate that is best on the hold-out
/// @param figures errors of every candidate on the hold-out
/// @param failed names of the trainers that failed
record TrainerSelection(Candidate best, Map<String, ErrorFigures> figures, List<String> failed) {

  private static final Logger log = LoggerFactory.getLogger(TrainerSelection.class);

  /// Returns the selection of a run with a single candidate.
  static TrainerSelection only(Candidate candidate) {
    return new TrainerSelection(
        candidate, Map.of(candidate.name(), candidate.figures()), List.of());
  }

  /// Runs every trainer. If one fails, the others still run; if all fail, throws the error of the
  /// last one.
  ///
  /// @param trainers at least one
  /// @throws CancellationException if the run was cancelled
  static TrainerSelection of(
      List<RatingTrainer> trainers, long seed, HoldoutEvaluation evaluation, RunProgress progress) {
    @Nullable Candidate best = null;
    Map<String, ErrorFigures> figures = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    for (RatingTrainer trainer : trainers) {
      try {
        Candidate candidate = Candidate.of(trainer, seed, evaluation, progress);
        figures.put(candidate.name(), candidate.figures());
        best = best == null || candidate.beats(best) ? candidate : best;
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
        failed.add(trainer.name());
        if (failed.size() == trainers.size()) {
          throw e;
        }
        log.error("Trainer {} failed; the run goes on with the others", trainer.name(), e);
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("there are no trainers");
    }
    progress.progress(1, 1, best.figures().rmse());
    return new TrainerSelection(best, Collections.unmodifiableMap(figures), List.copyOf(failed));
  }
}
