package dev.matinee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingScaleTests {

  static final RatingScale TEN = RatingScale.parse("1:10");

  @ParameterizedTest
  @CsvSource({"1,true", "10,true", "7,true", "0,false", "11,false", "7.5,false", "NaN,false"})
  void containsItsStepsOnly(double rating, boolean contained) {
    assertThat(TEN.contains(rating)).isEqualTo(contained);
  }

  @Test
  void containsHalfStepsWhenItSaysSo() {
    RatingScale halves = RatingScale.parse("0.5:5:0.5");

    assertThat(halves.contains(3.5)).isTrue();
    assertThat(halves.contains(3.25)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.5,1", "3,6", "4.5,9", "5,10"})
  void doublesMovieLensStars(double stars, double rating) {
    assertThat(TEN.fromSource(stars, .5, 5)).isEqualTo(rating);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "50,6", "100,10"})
  void roundsOtherScalesToAStep(double source, double rating) {
    assertThat(TEN.fromSource(source, 0, 100)).isEqualTo(rating);
  }

  @Test
  void clipsToItsEnds() {
    assertThat(TEN.clip(-3)).isEqualTo(1);
    assertThat(TEN.clip(12.5)).isEqualTo(10);
    assertThat(TEN.clip(7.25)).isEqualTo(7.25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "5:1", "1:10:0", "1:10:4", "a:b", "1:10:1:1", "1:Infinity"})
  void refusesWhatIsNoScale(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RatingScale.parse(text))
        .withMessageContaining("scale");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "7.0, 7",
    "7.5, 7.5",
    "1.2000000000000002, 1.2",
    "0, 0",
    "100, 100",
    "-0.5, -0.5"
  })
  void writesARatingInTheShortestWay(double rating, String text) {
    assertThat(RatingScale.text(rating)).isEqualTo(text);
  }
}
