package dev.matinee.dataset.format.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.model.RatingScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceScaleTests {

  @ParameterizedTest
  @CsvSource({"0.5,1", "1,2", "3,6", "4.5,9", "5,10"})
  void halfStarsBecomeWholeNumbers(double stars, double rating) {
    assertThat(SourceScale.MOVIELENS.map(stars, new RatingScale(1, 10, 1))).isEqualTo(rating);
  }

  @Test
  void parsesItsOwnText() {
    SourceScale scale = SourceScale.parse("0.5:5");

    assertThat(scale).isEqualTo(SourceScale.MOVIELENS).hasToString("0.5:5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "1:2:3", "a:b", "5:1", "1:1", "NaN:3", "1:Infinity"})
  void refusesWhatIsNoScale(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SourceScale.parse(text));
  }
}
