package dev.matinee.training.ranking.ease;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Hyperparameters of [Ease].
///
/// @param ridge lambda: pulls all weights of a movie towards 0, in units of a rating with weight 1;
///   greater than 0
/// @param dropout adds `dropout` times the diagonal of `X'X` to the ridge, so movies with many
///   ratings are regularised more, as if ratings dropped out at odds of `dropout : 1` (Steck 2020)
/// @param metadata weight of a genre or era that two movies share: it counts as this many users who
///   like both
/// @param entries most entries to keep of a row
public record EaseSettings(double ridge, double dropout, double metadata, int entries) {

  /// Good on MovieLens 100K and 1M.
  public static final EaseSettings DEFAULTS = new EaseSettings(100, 3, 10, 400);

  public EaseSettings withRidge(double other) {
    return new EaseSettings(other, dropout, metadata, entries);
  }

  public EaseSettings withDropout(double other) {
    return new EaseSettings(ridge, other, metadata, entries);
  }

  public EaseSettings withMetadata(double other) {
    return new EaseSettings(ridge, dropout, other, entries);
  }

  public EaseSettings withEntries(int other) {
    return new EaseSettings(ridge, dropout, metadata, other);
  }

  /// Returns the settings that [#text] wrote; empty if these are of another trainer.
  public static Optional<EaseSettings> parse(Map<String, String> text) {
    return "ease".equals(text.get("ranking"))
        ? Optional.of(
            new EaseSettings(
                Double.parseDouble(text.get("ranking.ridge")),
                Double.parseDouble(text.get("ranking.dropout")),
                Double.parseDouble(text.get("ranking.traits")),
                Integer.parseInt(text.get("ranking.entries"))))
        : Optional.empty();
  }

  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("ranking", "ease");
    text.put("ranking.ridge", Double.toString(ridge));
    text.put("ranking.dropout", Double.toString(dropout));
    text.put("ranking.traits", Double.toString(metadata));
    text.put("ranking.entries", Integer.toString(entries));
    return text;
  }
}
