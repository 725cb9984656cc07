package dev.matinee.demo;

import dev.matinee.catalog.NewMovie;
import java.util.List;
import java.util.Random;

/// The dimensions in which tastes for demo movies differ.
///
/// The first five come from genres and year: light or dark, fantastic or real, loud or quiet, for
/// families or adults, new or old. The last two are random and stand for what no catalogue knows.
final class TasteDimensions {

  private static final List<List<String>> LIGHT_DARK =
      List.of(
          List.of("Comedy", "Family", "Musical", "Romance"),
          List.of("Horror", "Crime", "Thriller", "War"));
  private static final List<List<String>> FANTASTIC_REAL =
      List.of(
          List.of("Sci-Fi", "Fantasy", "Animation"),
          List.of("Drama", "Documentary", "Sport", "Crime"));
  private static final List<List<String>> LOUD_QUIET =
      List.of(
          List.of("Action", "Adventure", "Western", "War", "Sci-Fi"),
          List.of("Romance", "Drama", "Mystery"));
  private static final List<List<String>> FAMILY_ADULT =
      List.of(List.of("Family", "Animation", "Musical"), List.of("Horror", "Western", "Mystery"));
  private static final List<List<List<String>>> POLES =
      List.of(LIGHT_DARK, FANTASTIC_REAL, LOUD_QUIET, FAMILY_ADULT);
  private static final int HIDDEN = 2;
  private static final int DIMENSIONS = POLES.size() + 1 + HIDDEN;
  private static final double ROUGHNESS = .25;
  private static final int MIDDLE_YEAR = 1985;
  private static final double ERA = 25;

  private TasteDimensions() {}

  /// Returns the position of `movie` in each dimension, roughly in `[-1, 1]`.
  static double[] of(NewMovie movie, Random random) {
    double[] position = new double[DIMENSIONS];
    int d = 0;
    for (List<List<String>> poles : POLES) {
      double balance = count(movie, poles.getFirst()) - count(movie, poles.getLast());
      position[d++] = Math.tanh(balance) + ROUGHNESS * random.nextGaussian();
    }
    Integer year = movie.year();
    position[d++] = year == null ? 0 : Math.tanh((year - MIDDLE_YEAR) / ERA);
    while (d < DIMENSIONS) {
      position[d++] = random.nextGaussian() * .8;
    }
    return position;
  }

  /// Draws a taste: the weight of each dimension, in `[-1, 1)`.
  static double[] taste(Random random) {
    return random.doubles(DIMENSIONS, -1, 1).toArray();
  }

  /// Returns how well a movie matches a taste: `2 taste . position / sqrt(dimensions)`.
  static double match(double[] taste, double[] position) {
    double sum = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      sum += taste[d] * position[d];
    }
    return sum / Math.sqrt(DIMENSIONS) * 2;
  }

  private static long count(NewMovie movie, List<String> genres) {
    return movie.genres().stream().filter(genres::contains).count();
  }
}
