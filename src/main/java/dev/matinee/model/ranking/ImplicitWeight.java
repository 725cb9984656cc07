package dev.matinee.model.ranking;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.RatingScale;

/// The weight of a rating as implicit feedback: `(rating - min + step) / (max - min + step)`, from
/// above 0 for the lowest rating to 1 for the highest. Equals `rating / max` for a scale with `min
/// = step`.
///
/// @param offset `step - min`
/// @param span `max - min + step`, greater than 0
public record ImplicitWeight(float offset, float span) {

  public static ImplicitWeight on(RatingScale scale) {
    return new ImplicitWeight(
        (float) (scale.step() - scale.min()), (float) (scale.max() - scale.min() + scale.step()));
  }

  /// Returns the weight of `rating`.
  public float of(float rating) {
    return (rating + offset) / span;
  }

  void writeTo(ArrayBundle bundle) {
    bundle.put("ranking.strength", new float[] {offset, span});
  }

  static ImplicitWeight read(ArrayBundle bundle) {
    float[] parts = bundle.floats("ranking.strength");
    if (parts.length != 2 || !(parts[1] > 0)) {
      throw new IllegalArgumentException("the parameters are not those of a rating weight");
    }
    return new ImplicitWeight(parts[0], parts[1]);
  }
}
