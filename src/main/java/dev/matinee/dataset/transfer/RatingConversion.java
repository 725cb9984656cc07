package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.ratings.SourceScale;
import dev.matinee.dataset.format.text.Numbers;
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
      return Optional.of("0 is not a rating; delete the rating instead");
    }
    String text = Numbers.text(rating);
    return Optional.of(
        source
            .map(
                from ->
                    "%s is outside the scale %s of the file; if the file has another scale, give it"
                        .formatted(text, from))
            .orElseGet(
                () ->
                    "%s is not on the scale %s to %s in steps of %s; if the file has another"
                            .formatted(
                                text,
                                Numbers.text(target.min()),
                                Numbers.text(target.max()),
                                Numbers.text(target.step()))
                        + " scale, give it"));
  }

  /// Returns `rating` on the scale of the service.
  double convert(double rating) {
    return source.isPresent() ? source.get().map(rating, target) : rating;
  }
}
