package dev.matinee.model.rating.factor;

/// How strongly the fold-in of a user with n ratings pulls towards the average user: it minimises
/// `sum of squared errors + (base + perRating n) |p|^2 + bias b^2`, in standardised ratings.
///
/// @param base at least 0
/// @param perRating at least 0, not both 0; it stands for the uncertainty of the movie embeddings
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

  /// Returns the strength on the factors of a user with `ratings` ratings, at least 1.
  double factors(int ratings) {
    return base + (double) perRating * ratings;
  }

  /// Returns the ridge with `factor` times the strength on the factors.
  public FoldInRidge times(float factor) {
    return new FoldInRidge(base * factor, perRating * factor, bias);
  }
}
