package dev.matinee.training.ranking.ease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.MovieMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedMetadataTests {

  static final float ROOT = (float) Math.sqrt(2);

  final SharedMetadata metadata =
      new SharedMetadata(
          List.of(
              new MovieMetadata(null, List.of("Western")),
              MovieMetadata.NONE,
              new MovieMetadata(null, List.of("Western", "Musical"))));

  /// A movie of two genres has `1 / sqrt(2)` of each: it shares that with a movie of one of them,
  /// and `1/2 + 1/2` with itself.
  @Test
  void rowsAreSharesOfGenres() {
    float[] row = {10, 10, 10};

    metadata.add(2, 2, 3, row);

    assertThat(row).usingComparatorWithPrecision(1e-5f).containsExactly(10 + ROOT, 10f, 12f);
  }

  @Test
  void addsNothingFromTheEndOn() {
    float[] row = {10, 10, 10};

    metadata.add(0, 2, 2, row);

    assertThat(row).containsExactly(12, 10, 10);
  }

  @Test
  void productsAreTheEntriesOfRows() {
    assertThat(metadata.product(0, 2)).isCloseTo(1 / ROOT, within(1e-6f));
    assertThat(metadata.product(2, 2)).isCloseTo(1, within(1e-6f));
    assertThat(metadata.product(1, 2)).isZero();
  }

  @Test
  void isEmptyWhereNothingIsDeclared() {
    assertThat(metadata.isEmpty()).isFalse();
    assertThat(new SharedMetadata(List.of(MovieMetadata.NONE)).isEmpty()).isTrue();
  }
}
