package dev.matinee.demo;

import dev.matinee.catalog.NewMovie;
import java.util.List;
import java.util.Random;

/// What tells demo films apart: a few directions in which tastes differ.
///
/// The first directions come from genres and year (light or dark, real or fantastic, loud or quiet,
/// for all or for adults, old or new); the last two are hidden, as things are that no catalogue
/// knows.
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
  private static final int DIRECTIONS = POLES.size() + 1 + HIDDEN;
  private static final double ROUGHNESS = .25;
  private static final int MIDDLE_YEAR = 1985;
  private static final double ERA = 25;

  private TasteDimensions() {}

  /// Returns where `movie` lies in each direction, roughly in `[-1, 1]`.
  static double[] of(NewMovie movie, Random random) {
    double[] metadata = new double[DIRECTIONS];
    int d = 0;
    for (List<List<String>> poles : POLES) {
      double balance = count(movie, poles.getFirst()) - count(movie, poles.getLast());
      metadata[d++] = Math.tanh(balance) + ROUGHNESS * random.nextGaussian();
    }
    Integer year = movie.year();
    metadata[d++] = year == null ? 0 : Math.tanh((year - MIDDLE_YEAR) / ERA);
    while (d < DIRECTIONS) {
      metadata[d++] = random.nextGaussian() * .8;
    }
    return metadata;
  }

  /// Draws a taste: how much more a rater likes a film that lies further in each direction.
  static double[] taste(Random random) {
    return random.doubles(DIRECTIONS, -1, 1).toArray();
  }

  /// Returns how well a film with `metadata` matches `taste`: `2 taste . traits /
  /// sqrt(directions)`.
  static double match(double[] taste, double[] metadata) {
    double sum = 0;
    for (int d = 0; d < DIRECTIONS; d++) {
      sum += taste[d] * metadata[d];
    }
    return sum / Math.sqrt(DIRECTIONS) * 2;
  }

  private static long count(NewMovie movie, List<String> genres) {
    return movie.genres().stream().filter(genres::contains).count();
  }
}
