package dev.matinee.evaluation;

import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import java.util.List;

/// Training part and test part of an evaluation.
///
/// Both parts have the same user and movie rows. A row without a training rating is cold.
///
/// @param scale the scale of the file
/// @param bad lines that could not be read
public record EvaluationData(
    TrainingData train, RatingTable test, RatingScale scale, List<BadLine> bad) {

  public EvaluationData {
    bad = List.copyOf(bad);
  }
}
