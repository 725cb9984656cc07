package dev.matinee.model.snapshot;

import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.RankingFigures;
import java.time.Instant;
import java.util.Map;

/// The provenance of a model: its training data, settings and errors.
///
/// @param version number of the model, 1 for the first
/// @param trainer name of the trainer
/// @param settings every setting of the trainer, tuned ones included
/// @param watermark sequence number of the last write in the training data
/// @param ratings number of training ratings
/// @param users number of training users
/// @param holdout error on the hold-out, before the refit on all ratings
/// @param lists list figures on the hold-out, before the refit on all ratings
/// @param baselines error of each baseline on the same hold-out
public record Provenance(
    long version,
    String trainer,
    Map<String, String> settings,
    long seed,
    Instant trainedAt,
    long watermark,
    long ratings,
    long users,
    ErrorFigures holdout,
    RankingFigures lists,
    Map<String, ErrorFigures> baselines) {

  public Provenance {
    settings = Map.copyOf(settings);
    baselines = Map.copyOf(baselines);
  }
}
