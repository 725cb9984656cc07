package dev.matinee.demo;

import dev.matinee.catalog.NewMovie;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.NewRating;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Invents raters and generates their ratings, the same for the same seed.
///
/// A film has a quality, a popularity (a few are known to all, most to few) and [TasteDimensions].
/// A rater has a mood (bias), a taste in the space of traits, and an appetite (how many films). A
/// rater sees popular films and films to their taste more often, and rates `mean + mood + quality +
/// taste . traits + noise`, rounded to the scale.
final class DemoRatings {

  static final int RATERS = 600;

  private static final double MEAN = .62;
  private static final double MOOD = .09;
  private static final double QUALITY = .09;
  private static final double NOISE = .09;
  private static final double TASTE = .2;
  private static final double TYPICAL_APPETITE = 46;
  private static final double APPETITE_SPREAD = .55;
  private static final int LEAST_APPETITE = 12;
  private static final int MOST_APPETITE = 190;
  private static final double POPULARITY_SLOPE = .8;
  private static final double TASTE_IN_CHOICE = .9;
  private static final Duration PAST = Duration.ofDays(365);

  private final List<NewMovie> movies;
  private final RatingScale scale;
  private final Instant now;
  private final Random random;
  private final double[][] metadata;
  private final double[] quality;
  private final double[] logPopularity;

  DemoRatings(List<NewMovie> movies, RatingScale scale, Instant now, long seed) {
    this.movies = List.copyOf(movies);
    this.scale = scale;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.random = new Random(seed);
    this.metadata = new double[movies.size()][];
    this.quality = new double[movies.size()];
    this.logPopularity = new double[movies.size()];
    describeMovies();
  }

  /// Returns the id of the rater with this number, 1 for the first.
  static String viewer(int number) {
    return "viewer-%03d".formatted(number);
  }

  /// Returns the ratings of all raters, rater by rater.
  List<NewRating> generate() {
    List<NewRating> ratings = new ArrayList<>();
    for (int number = 1; number <= RATERS; number++) {
      rate(viewer(number), ratings);
    }
    return ratings;
  }

  private void describeMovies() {
    List<Integer> ranks = new ArrayList<>();
    for (int m = 0; m < movies.size(); m++) {
      ranks.add(m);
      metadata[m] = TasteDimensions.of(movies.get(m), random);
      quality[m] = QUALITY * random.nextGaussian();
    }
    Collections.shuffle(ranks, random);
    for (int m = 0; m < movies.size(); m++) {
      double seenForQuality = quality[m] / QUALITY / 3;
      logPopularity[m] = seenForQuality - POPULARITY_SLOPE * Math.log(ranks.get(m) + 5.0);
    }
  }

  private void rate(String userId, List<NewRating> ratings) {
    double[] taste = TasteDimensions.taste(random);
    double mood = MOOD * random.nextGaussian();
    double[] liking = new double[movies.size()];
    for (int m = 0; m < liking.length; m++) {
      liking[m] = TasteDimensions.match(taste, metadata[m]);
    }
    for (int m : choose(liking)) {
      double score = MEAN + mood + quality[m] + TASTE * liking[m] + NOISE * random.nextGaussian();
      ratings.add(
          new NewRating(userId, movies.get(m).movieId(), onScale(score), sometimeLastYear()));
    }
  }

  /// Draws films without replacement, by popularity and liking: the largest of Gumbel-disturbed
  /// logarithms of their weights.
  private int[] choose(double[] liking) {
    double drawn = TYPICAL_APPETITE * Math.exp(APPETITE_SPREAD * random.nextGaussian());
    int appetite = Math.clamp(Math.round(drawn), LEAST_APPETITE, MOST_APPETITE);
    record Wish(int movie, double strength) {}
    Wish[] wishes = new Wish[liking.length];
    for (int m = 0; m < wishes.length; m++) {
      double gumbel = -Math.log(-Math.log(1 - random.nextDouble()));
      wishes[m] = new Wish(m, logPopularity[m] + TASTE_IN_CHOICE * liking[m] + gumbel);
    }
    return Arrays.stream(wishes)
        .sorted(Comparator.comparingDouble(Wish::strength).reversed())
        .limit(appetite)
        .mapToInt(Wish::movie)
        .toArray();
  }

  private double onScale(double score) {
    return scale.fromSource(Math.clamp(score, 0, 1), 0, 1);
  }

  private Instant sometimeLastYear() {
    return now.minusSeconds(random.nextLong(PAST.toSeconds()));
  }
}
