package dev.matinee.serving.web.prediction;

import dev.matinee.serving.prediction.Predictor;
import dev.matinee.web.ClientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Request body of `POST /api/v1/predictions`.
record PredictionsRequest(@NotNull @Size(max = 1000) List<@NotNull @Valid Pair> pairs) {

  record Pair(@ClientId String userId, @ClientId String movieId) {}

  List<Predictor.Pair> toPairs() {
    return pairs.stream().map(pair -> new Predictor.Pair(pair.userId(), pair.movieId())).toList();
  }
}
