package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.ratings.SourceScale;
import dev.matinee.model.RatingScale;
import java.util.Optional;

/// Brings ratings of a file to the scale of the service.
///
/// @param source scale of the file; empty when it is that of the service already
record RatingConversion(Optional<SourceScale> source, RatingScale target) {

  /// Returns why `rating` cannot be converted, or empty if it can.
  Optional<String> objection(double rating) {
    if (source.isPresent() ? source.get().contains(rating) : target.contains(rating)) {
      return Optional.empty();
    }
    if (rating == 0) {
      return Optional.of(RatingScale.ZERO + "; delete the rating instead");
    }
    String text = RatingScale.text(rating);
    return Optional.of(
        source
            .map(
                from ->
                    "%s is outside the scale %s of the file; if the file has another scale, give it"
                        .formatted(text, from))
            .orElseGet(
                () ->
                    "%s does not lie %s; if the file has another scale, give it"
                        .formatted(text, target.description())));
  }

  /// Returns `rating` on the scale of the service.
  double convert(double rating) {
    return source.isPresent() ? source.get().map(rating, target) : rating;
  }
}
