package dev.matinee.training.ranking.ease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectedRatingsTests {

  static final int MOVIES = 12;

  final CoOccurrence pairs =
      new CoOccurrence(
          EaseTests.random(30, MOVIES, .4), EaseTests.STRENGTH, EaseTests.noMetadata(MOVIES));
  final SelectedRatings selection = new SelectedRatings(pairs);

  @Test
  void addsTheEntriesOfTheSelectedMovies() {
    int[] movies = {7, 0, 3};
    float[] into = {10, 20, 30};

    selection.select(movies);
    selection.addTo(into, 3);

    float[] row = row(3);
    assertThat(into)
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(10 + row[7], 20 + row[0], 30 + row[3]);
  }

  @Test
  void forgetsTheSelectionBefore() {
    float[] into = new float[2];

    selection.select(new int[] {1, 2, 3});
    selection.addTo(new float[3], 4);
    selection.select(new int[] {5, 1});
    selection.addTo(into, 4);

    float[] row = row(4);
    assertThat(into).usingComparatorWithPrecision(1e-5f).containsExactly(row[5], row[1]);
  }

  private float[] row(int movie) {
    float[] row = new float[MOVIES];
    pairs.full(movie, row);
    return row;
  }
}
