package dev.matinee.training.ranking;

import java.util.LinkedHashMap;
import java.util.Map;

/// Hyper-parameters of [Ease].
///
/// @param ridge lambda: pulls all weights of a movie towards 0, in units of a rating of full
///   strength; greater than 0
/// @param dropout pulls in proportion to how often a movie is rated, as if ratings were missing at
///   odds of `dropout : 1` (Steck 2020)
/// @param metadata weight of a trait that two movies share: how many users who like both it counts
///   for
/// @param entries most entries that are kept of a row
record EaseSettings(double ridge, double dropout, double metadata, int entries) {

  /// Good on MovieLens 100K and 1M.
  static final EaseSettings DEFAULTS = new EaseSettings(100, 3, 10, 400);

  EaseSettings withRidge(double other) {
    return new EaseSettings(other, dropout, metadata, entries);
  }

  EaseSettings withDropout(double other) {
    return new EaseSettings(ridge, other, metadata, entries);
  }

  EaseSettings withTraits(double other) {
    return new EaseSettings(ridge, dropout, other, entries);
  }

  EaseSettings withEntries(int other) {
    return new EaseSettings(ridge, dropout, metadata, other);
  }

  Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("ranking", "ease");
    text.put("ranking.ridge", Double.toString(ridge));
    text.put("ranking.dropout", Double.toString(dropout));
    text.put("ranking.traits", Double.toString(metadata));
    text.put("ranking.entries", Integer.toString(entries));
    return text;
  }
}
