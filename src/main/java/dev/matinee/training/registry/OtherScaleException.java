package dev.matinee.training.registry;

import dev.matinee.model.RatingScale;
import java.io.IOException;

/// A stored model predicts ratings on another scale than the configured one.
final class OtherScaleException extends IOException {

  OtherScaleException(long version, RatingScale scale, RatingScale configured) {
    super(
        "Model %d predicts ratings on the scale %s, but matinee.rating-scale is %s; change the"
                .formatted(version, text(scale), text(configured))
            + " setting back, or train a new model");
  }

  private static String text(RatingScale scale) {
    return "%s:%s:%s"
        .formatted(
            RatingScale.text(scale.min()),
            RatingScale.text(scale.max()),
            RatingScale.text(scale.step()));
  }
}
