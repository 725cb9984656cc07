package dev.matinee.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.feed.RatingWrite;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.ratings.support.SupportAsOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacklogTests {

  static final long ANN = 1;
  static final long BOB = 2;

  final Backlog backlog = new Backlog(6);

  @Test
  void undoesWhatCameLater() throws InterruptedException {
    offer(5, change(ANN, 10, null, rating(10, 7, 5)));
    offer(6, change(ANN, 11, rating(11, 3, 1), rating(11, 4, 6)));
    offer(7, change(ANN, 11, rating(11, 4, 6), null));
    offer(8, change(BOB, 12, null, rating(12, 9, 8)));
    RatingWrite first = take();

    List<StoredRating> before =
        backlog.before(first, ANN, List.of(rating(10, 7, 5), rating(12, 2, 4), rating(13, 2, 9)));

    assertThat(before).containsExactlyInAnyOrder(rating(11, 3, 1), rating(12, 2, 4));
  }

  @Test
  void undoesTheOtherChangesOfTheSameWrite() throws InterruptedException {
    offer(
        5,
        change(ANN, 10, null, rating(10, 7, 5)),
        change(ANN, 11, rating(11, 3, 1), rating(11, 4, 5)));

    List<StoredRating> before =
        backlog.before(take(), ANN, List.of(rating(10, 7, 5), rating(11, 4, 5)));

    assertThat(before).containsExactly(rating(11, 3, 1));
  }

  @Test
  void undoesTheSupportThatCanBeSeenAlready() throws InterruptedException {
    offer(5, change(ANN, 10, null, rating(10, 7, 5)));
    offer(6, change(BOB, 10, rating(10, 2, 1), rating(10, 4, 6)));
    offer(7, change(ANN, 10, rating(10, 7, 5), null));
    RatingWrite first = take();

    assertThat(backlog.before(first, 10, new SupportAsOf(3, 7 + 2 + 5, 5)))
        .isEqualTo(new MovieSupport(2, 3.5));
    assertThat(backlog.before(first, 10, new SupportAsOf(3, 7 + 4 + 5, 6)))
        .isEqualTo(new MovieSupport(2, 3.5));
    assertThat(backlog.before(first, 10, new SupportAsOf(2, 4 + 5, 7)))
        .isEqualTo(new MovieSupport(2, 3.5));
    assertThat(backlog.before(first, 10, new SupportAsOf(1, 7, 5)))
        .isEqualTo(new MovieSupport(0, 0));
  }

  @Test
  void aWriteThatWasRolledBackChangedNothing() throws InterruptedException {
    offer(5, change(ANN, 10, null, rating(10, 7, 5)));
    backlog.offer(
        new RatingWrite(
            6,
            List.of(change(BOB, 10, null, rating(10, 1, 6))),
            CompletableFuture.completedFuture(false)));
    offer(6, change(BOB, 10, null, rating(10, 4, 6)));

    assertThat(backlog.before(take(), 10, new SupportAsOf(2, 11, 6)))
        .isEqualTo(new MovieSupport(0, 0));
  }

  @Test
  void hasRoomForSoManyRatings() throws InterruptedException {
    RatingChange change = change(ANN, 10, null, rating(10, 7, 5));
    assertThat(offer(5, change, change, change, change)).isTrue();
    assertThat(offer(6, change, change, change)).isFalse();
    assertThat(offer(7, change, change)).isTrue();

    assertThat(take().sequence()).isEqualTo(5);
    assertThat(offer(8, change, change, change, change)).isTrue();
    assertThat(take().sequence()).isEqualTo(7);
    assertThat(take().sequence()).isEqualTo(8);
    assertThat(backlog.poll(Duration.ZERO)).isNull();
  }

  private boolean offer(long sequence, RatingChange... changes) {
    return backlog.offer(
        new RatingWrite(sequence, List.of(changes), CompletableFuture.completedFuture(true)));
  }

  private RatingWrite take() throws InterruptedException {
    return Objects.requireNonNull(backlog.poll(Duration.ZERO));
  }

  private static RatingChange change(
      long user, long movie, @Nullable StoredRating before, @Nullable StoredRating after) {
    return new RatingChange(user, movie, before, after);
  }

  private static StoredRating rating(long movie, double rating, long sequence) {
    return new StoredRating(movie, rating, Instant.EPOCH, sequence);
  }
}
