package dev.matinee.training.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Hyperparameters of [Als].
///
/// @param factors embedding size K
/// @param unrated weight of an unrated movie, where a movie with the highest rating has weight 1
/// @param ridge lambda: pulls embeddings towards 0, per rating
/// @param sweeps number of sweeps over users and movies
record AlsSettings(int factors, double unrated, double ridge, int sweeps) {

  static final AlsSettings DEFAULTS = new AlsSettings(64, .1, .01, 10);

  AlsSettings withUnrated(double other) {
    return new AlsSettings(factors, other, ridge, sweeps);
  }

  AlsSettings withRidge(double other) {
    return new AlsSettings(factors, unrated, other, sweeps);
  }

  /// Returns the settings that [#text] wrote; empty if these are of another trainer.
  static Optional<AlsSettings> parse(Map<String, String> text) {
    return "als".equals(text.get("ranking"))
        ? Optional.of(
            new AlsSettings(
                Integer.parseInt(text.get("ranking.factors")),
                Double.parseDouble(text.get("ranking.unrated")),
                Double.parseDouble(text.get("ranking.ridge")),
                Integer.parseInt(text.get("ranking.sweeps"))))
        : Optional.empty();
  }

  Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("ranking", "als");
    text.put("ranking.factors", Integer.toString(factors));
    text.put("ranking.unrated", Double.toString(unrated));
    text.put("ranking.ridge", Double.toString(ridge));
    text.put("ranking.sweeps", Integer.toString(sweeps));
    return text;
  }
}
