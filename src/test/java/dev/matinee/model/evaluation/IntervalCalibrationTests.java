package dev.matinee.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.model.ArrayBundle;
import org.junit.jupiter.api.Test;

class IntervalCalibrationTests {

  IntervalCalibration.Builder builder = new IntervalCalibration.Builder();

  @Test
  void isInfiniteWithoutErrors() {
    assertThat(builder.build().halfWidth(0, 0)).isInfinite();
  }

  @Test
  void isInfiniteWithTooFewErrors() {
    add(8, 10, 10, 1);

    assertThat(builder.build().halfWidth(10, 10)).isInfinite();
  }

  @Test
  void takesTheConformalQuantile() {
    for (int i = 1; i <= 9; i++) {
      builder.add(10, 10, i % 2 == 0 ? i : -i);
    }

    assertThat(builder.build().halfWidth(10, 10)).isEqualTo(9);
  }

  @Test
  void tellsSupportGroupsApart() {
    add(300, 2, 50, 3);
    add(300, 100, 50, 1);

    IntervalCalibration intervals = builder.build();

    assertThat(intervals.halfWidth(4, 20)).isEqualTo(3);
    assertThat(intervals.halfWidth(80, 99)).isEqualTo(1);
  }

  @Test
  void takesTheWiderGroupWhereErrorsAreFew() {
    add(300, 2, 200, 3);
    add(300, 100, 2, 2);

    assertThat(builder.build().halfWidth(2, 2)).isEqualTo(3);
  }

  @Test
  void takesAllErrorsWhereGroupsAreSmall() {
    add(300, 100, 200, 2);

    assertThat(builder.build().halfWidth(0, 0)).isEqualTo(2);
  }

  @Test
  void readsWhatItWrote() {
    add(300, 2, 50, 3);
    IntervalCalibration intervals = builder.build();
    ArrayBundle bundle = new ArrayBundle();

    intervals.writeTo(bundle);

    IntervalCalibration read = IntervalCalibration.read(bundle);
    assertThat(read.halfWidth(2, 50)).isEqualTo(intervals.halfWidth(2, 50));
  }

  @Test
  void rejectsHalfWidthsThatDoNotFit() {
    ArrayBundle bundle = new ArrayBundle();
    bundle.put("intervals.userBounds", new int[] {5});
    bundle.put("intervals.movieBounds", new int[] {5});
    bundle.put("intervals.halfWidth", new float[] {1, 1, 1});

    assertThatIllegalArgumentException().isThrownBy(() -> IntervalCalibration.read(bundle));
  }

  private void add(int count, int userRatings, int movieRatings, double error) {
    for (int i = 0; i < count; i++) {
      builder.add(userRatings, movieRatings, error);
    }
  }
}
