package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingKeyTests {

  static final RatingKey LAST = new RatingKey(Integer.MAX_VALUE, RatingKey.LAST_MOVIE);

  @Test
  void isOneNumberInTheOrderOfUserAndMovie() {
    List<RatingKey> ordered =
        List.of(
            new RatingKey(0, 0),
            new RatingKey(0, 1),
            new RatingKey(0, RatingKey.LAST_MOVIE),
            new RatingKey(1, 0),
            LAST);

    assertThat(ordered).extracting(RatingKey::pair).isSorted();
    assertThat(ordered).allSatisfy(key -> assertThat(RatingKey.ofPair(key.pair())).isEqualTo(key));
    assertThat(new RatingKey(3, 5).pair()).isEqualTo(3 * 4294967296L + 5);
    assertThat(LAST.pair()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "2147483648, 1", "1, -1", "1, 4294967296"})
  void refusesIdsThatDoNotFit(long user, long movie) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RatingKey(user, movie))
        .withMessage("user %d must be below 2^31, movie %d below 2^32", user, movie);
  }

  @Test
  void spreadsNearKeys() {
    long hashes =
        IntStream.range(0, 10_000)
            .map(i -> new RatingKey(i / 100, i % 100).hashCode() & 0xFFFF)
            .boxed()
            .collect(Collectors.toSet())
            .size();

    assertThat(hashes).as("of 10,000 in 65,536 buckets").isGreaterThan(9_000);
  }
}
