package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.support.SupportChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatingMergeTests {

  static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");
  static final RatingKey STORED = new RatingKey(1, 10);
  static final RatingKey UNRATED = new RatingKey(1, 11);
  static final StoredRating SEVEN = new StoredRating(10, 7, NOW, 3);

  final RatingMerge merge = new RatingMerge(new HashMap<>(Map.of(STORED, SEVEN)), () -> 4, NOW);

  @Test
  void insertsARatingOfAnUnratedMovie() {
    assertThat(add(UNRATED, 5, NOW).kind()).isEqualTo(Kind.CREATED);

    StoredRating five = new StoredRating(11, 5, NOW, 4);
    assertThat(merge.created()).isEqualTo(Map.of(UNRATED, five));
    assertThat(merge.replaced()).isEmpty();
    assertThat(merge.supports()).isEqualTo(Map.of(11L, new SupportChange(1, 5)));
    assertThat(merge.changes()).containsExactly(new RatingChange(1, 11, null, five));
  }

  @Test
  void insertsTheLastOfTwoNewRatingsOnce() {
    add(UNRATED, 5, NOW);

    assertThat(add(UNRATED, 9, NOW).kind()).isEqualTo(Kind.REPLACED);

    assertThat(merge.created()).isEqualTo(Map.of(UNRATED, new StoredRating(11, 9, NOW, 4)));
    assertThat(merge.replaced()).isEmpty();
    assertThat(merge.supports()).isEqualTo(Map.of(11L, new SupportChange(1, 9)));
  }

  @Test
  void updatesAStoredRatingAndReportsTheOneBeforeTheWrite() {
    add(STORED, 6, NOW.plusSeconds(1));
    add(STORED, 2, NOW.plusSeconds(2));

    StoredRating two = new StoredRating(10, 2, NOW.plusSeconds(2), 4);
    assertThat(merge.replaced()).isEqualTo(Map.of(STORED, two));
    assertThat(merge.supports()).isEqualTo(Map.of(10L, new SupportChange(0, -5)));
    assertThat(merge.changes()).containsExactly(new RatingChange(1, 10, SEVEN, two));
  }

  @Test
  void keepsTheStoredRatingWhenTheNewOneIsOlderOrTheSame() {
    assertThat(add(STORED, 2, NOW.minusSeconds(1)).kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(add(STORED, 7, NOW).kind()).isEqualTo(Kind.UNCHANGED);

    Stored withoutTime = add(STORED, 7, null);

    assertThat(withoutTime).isEqualTo(new Stored("user", "movie", 7, NOW, 3, Kind.UNCHANGED));
    assertThat(merge.changes()).isEmpty();
    assertThat(merge.supports()).isEmpty();
  }

  @Test
  void needsNoSequenceNumberWithoutAChange() {
    RatingMerge merge =
        new RatingMerge(
            new HashMap<>(Map.of(STORED, SEVEN)),
            () -> {
              throw new AssertionError("asked for a number");
            },
            NOW);

    Stored stored = merge.add(STORED, new NewRating("user", "movie", 7, NOW));

    assertThat(stored.sequence()).isEqualTo(3);
  }

  @Test
  void keepsATimeInTheFutureForARatingWithoutTime() {
    Instant future = NOW.plusSeconds(60);
    add(STORED, 8, future);

    Stored stored = add(STORED, 3, null);

    assertThat(stored.rating()).isEqualTo(3);
    assertThat(stored.ratedAt()).isEqualTo(future);
  }

  private Stored add(RatingKey key, double rating, @Nullable Instant ratedAt) {
    return merge.add(key, new NewRating("user", "movie", rating, ratedAt));
  }
}
