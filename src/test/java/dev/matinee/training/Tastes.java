package dev.matinee.training;

import dev.matinee.model.RatingTable;
import java.util.function.IntUnaryOperator;

/// Ratings of users who like either the movies with even rows or those with odd rows: they rate
/// them 9, the others 2. So biases explain nothing, and tastes everything.
public final class Tastes {

  private Tastes() {}

  public static RatingTable of(int users, int movies) {
    return of(users, movies, movie -> (movie * 7) % movies);
  }

  /// Returns ratings of two groups of users with opposite tastes.
  ///
  /// @param seconds when each movie was rated, by everybody
  public static RatingTable of(int users, int movies, IntUnaryOperator seconds) {
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
}
