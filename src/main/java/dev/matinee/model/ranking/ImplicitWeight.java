package dev.matinee.model.ranking;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.RatingScale;

/// How much a rating speaks for its movie: `(rating - min + step) / (max - min + step)`, from just
/// above 0 for the lowest rating of the scale to 1 for the highest; `rating / max` where a scale
/// begins with its step.
///
/// @param offset `step - min`
/// @param span `max - min + step`, greater than 0
public record ImplicitWeight(float offset, float span) {

  public static ImplicitWeight on(RatingScale scale) {
    return new ImplicitWeight(
        (float) (scale.step() - scale.min()), (float) (scale.max() - scale.min() + scale.step()));
  }

  /// Returns the strength of `rating`.
  public float of(float rating) {
    return (rating + offset) / span;
  }

  void writeTo(ArrayBundle bundle) {
    bundle.put("ranking.strength", new float[] {offset, span});
  }

  static ImplicitWeight read(ArrayBundle bundle) {
    float[] parts = bundle.floats("ranking.strength");
    if (parts.length != 2 || !(parts[1] > 0)) {
      throw new IllegalArgumentException("not the strength of a rating");
    }
    return new ImplicitWeight(parts[0], parts[1]);
  }
}
