package dev.matinee.training;

import dev.matinee.model.IdIndex;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.ratings.store.TrainingSet;
import dev.matinee.training.configuration.RatingSource;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/// Ratings in memory: users like either the movies with even rows or those with odd rows, and rate
/// them 9, the others 2. So biases explain nothing, and tastes everything.
public final class FakeRatings implements RatingSource {

  public volatile RatingTable table = tastes(20, 20);
  public volatile long watermark = 1;
  volatile boolean away;

  /// The number of the write that each entry comes from, if not the last one.
  public volatile @Nullable IntUnaryOperator writes;

  public static RatingTable tastes(int users, int movies) {
    return tastes(users, movies, movie -> (movie * 7) % movies);
  }

  /// Returns ratings of two groups of users with opposite tastes.
  ///
  /// @param seconds when each movie was rated, by everybody
  public static RatingTable tastes(int users, int movies, IntUnaryOperator seconds) {
    int size = users * movies;
    int[] user = new int[size];
    int[] movie = new int[size];
    float[] value = new float[size];
    int[] time = new int[size];
    for (int i = 0; i < size; i++) {
      user[i] = i / movies;
      movie[i] = i % movies;
      value[i] = user[i] % 2 == movie[i] % 2 ? 9 : 2;
      time[i] = seconds.applyAsInt(movie[i]);
    }
    return new RatingTable(users, movies, user, movie, value, time);
  }

  @Override
  public TrainingSet read(long since) {
    requireDatabase();
    BitSet fresh = new BitSet();
    IntUnaryOperator written = writes == null ? i -> (int) watermark : writes;
    for (int i = 0; i < table.size(); i++) {
      fresh.set(i, written.applyAsInt(i) > since);
    }
    return new TrainingSet(
        TrainingData.of(table), ids(table.users()), ids(table.movies()), watermark, fresh);
  }

  @Override
  public long changedSince(long since) {
    return Math.max(0, watermark - since);
  }

  @Override
  public long count() {
    requireDatabase();
    return table.size();
  }

  private void requireDatabase() {
    if (away) {
      throw new DataAccessResourceFailureException("secret host away");
    }
  }

  private static IdIndex ids(int size) {
    return IdIndex.of(LongStream.range(100, 100 + size).toArray());
  }
}
