package dev.matinee.console.watch;

import dev.matinee.model.RatingScale;
import java.util.List;
import java.util.stream.IntStream;

/// The rating scale of a movie card: a row of buttons, or a line if there are too many steps.
final class RatingSteps {

  /// Width of the row or line in SVG units.
  static final double WIDTH = 1000;

  private static final int MOST = 11;

  private final RatingScale scale;
  private final List<Double> values;

  RatingSteps(RatingScale scale) {
    this.scale = scale;
    long count = 1 + Math.round((scale.max() - scale.min()) / scale.step());
    this.values =
        count > MOST
            ? List.of()
            : IntStream.range(0, (int) count)
                .mapToObj(step -> scale.min() + step * scale.step())
                .toList();
  }

  public RatingScale scale() {
    return scale;
  }

  /// Returns the ratings of the buttons, ascending; empty if there are too many.
  public List<Double> values() {
    return values;
  }

  /// Returns the x position of `rating`, from 0 to [#WIDTH]; in a row, the middle of its button.
  public double place(double rating) {
    double share = (rating - scale.min()) / (scale.max() - scale.min());
    int n = values.size();
    return WIDTH * (n == 0 ? share : (share * (n - 1) + .5) / n);
  }
}
