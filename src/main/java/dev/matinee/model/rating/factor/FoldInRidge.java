package dev.matinee.model.rating.factor;

/// The ridge of the fold-in, which pulls a user with n ratings towards the average user: the
/// fold-in minimises `sum of squared errors + (base + perRating n) |p|^2 + bias b^2`, in
/// standardised ratings.
///
/// @param base at least 0
/// @param perRating at least 0, not 0 together with `base`; models the uncertainty of the movie
///   embeddings
/// @param bias greater than 0
public record FoldInRidge(float base, float perRating, float bias) {

  public FoldInRidge {
    if (!(base >= 0 && perRating >= 0 && base + perRating > 0 && bias > 0)
        || Float.isInfinite(base + perRating + bias)) {
      throw new IllegalArgumentException(
          "ridge strengths must be positive, but are %s + %s n and %s"
              .formatted(base, perRating, bias));
    }
  }

  /// Returns the ridge on the factors of a user with `ratings` ratings, at least 1.
  double factors(int ratings) {
    return base + (double) perRating * ratings;
  }

  /// Returns the same ridge with the part on the factors multiplied by `factor`.
  public FoldInRidge times(float factor) {
    return new FoldInRidge(base * factor, perRating * factor, bias);
  }
}
