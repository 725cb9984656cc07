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

/// Generator of demo users and their ratings; the same seed gives the same ratings.
///
/// A movie has a quality, a popularity with a long tail, and a position in the [TasteDimensions]. A
/// user has a bias, a taste in the same space, and a number of ratings. Users rate popular movies
/// and movies of their taste more often. A rating is `mean + bias + quality + taste . position +
/// noise`, rounded to the scale.
final class DemoRatings {

  static final int USERS = 600;

  private static final double MEAN = .62;
  private static final double BIAS = .09;
  private static final double QUALITY = .09;
  private static final double NOISE = .09;
  private static final double TASTE = .2;
  private static final double MEDIAN_COUNT = 46;
  private static final double COUNT_SPREAD = .55;
  private static final int MIN_COUNT = 12;
  private static final int MAX_COUNT = 190;
  private static final double POPULARITY_SLOPE = .8;
  private static final double TASTE_IN_CHOICE = .9;
  private static final Duration PAST = Duration.ofDays(365);

  private final List<NewMovie> movies;
  private final RatingScale scale;
  private final Instant now;
  private final Random random;
  private final double[][] positions;
  private final double[] quality;
  private final double[] logPopularity;

  DemoRatings(List<NewMovie> movies, RatingScale scale, Instant now, long seed) {
    this.movies = List.copyOf(movies);
    this.scale = scale;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.random = new Random(seed);
    this.positions = new double[movies.size()][];
    this.quality = new double[movies.size()];
    this.logPopularity = new double[movies.size()];
    describeMovies();
  }

  /// Returns the id of the user with this number, 1 for the first.
  static String viewer(int number) {
    return "viewer-%03d".formatted(number);
  }

  /// Returns the ratings of all users, user by user.
  List<NewRating> generate() {
    List<NewRating> ratings = new ArrayList<>();
    for (int number = 1; number <= USERS; number++) {
      rate(viewer(number), ratings);
    }
    return ratings;
  }

  private void describeMovies() {
    List<Integer> ranks = new ArrayList<>();
    for (int m = 0; m < movies.size(); m++) {
      ranks.add(m);
      positions[m] = TasteDimensions.of(movies.get(m), random);
      quality[m] = QUALITY * random.nextGaussian();
    }
    Collections.shuffle(ranks, random);
    for (int m = 0; m < movies.size(); m++) {
      double fromQuality = quality[m] / QUALITY / 3;
      logPopularity[m] = fromQuality - POPULARITY_SLOPE * Math.log(ranks.get(m) + 5.0);
    }
  }

  private void rate(String userId, List<NewRating> ratings) {
    double[] taste = TasteDimensions.taste(random);
    double bias = BIAS * random.nextGaussian();
    double[] match = new double[movies.size()];
    for (int m = 0; m < match.length; m++) {
      match[m] = TasteDimensions.match(taste, positions[m]);
    }
    for (int m : choose(match)) {
      double score = MEAN + bias + quality[m] + TASTE * match[m] + NOISE * random.nextGaussian();
      ratings.add(
          new NewRating(userId, movies.get(m).movieId(), onScale(score), sometimeLastYear()));
    }
  }

  /// Draws movies without replacement, weighted by popularity and taste (Gumbel top-k sampling).
  private int[] choose(double[] match) {
    double drawn = MEDIAN_COUNT * Math.exp(COUNT_SPREAD * random.nextGaussian());
    int count = Math.clamp(Math.round(drawn), MIN_COUNT, MAX_COUNT);
    record Draw(int movie, double key) {}
    Draw[] draws = new Draw[match.length];
    for (int m = 0; m < draws.length; m++) {
      double gumbel = -Math.log(-Math.log(1 - random.nextDouble()));
      draws[m] = new Draw(m, logPopularity[m] + TASTE_IN_CHOICE * match[m] + gumbel);
    }
    return Arrays.stream(draws)
        .sorted(Comparator.comparingDouble(Draw::key).reversed())
        .limit(count)
        .mapToInt(Draw::movie)
        .toArray();
  }

  private double onScale(double score) {
    return scale.fromSource(Math.clamp(score, 0, 1), 0, 1);
  }

  private Instant sometimeLastYear() {
    return now.minusSeconds(random.nextLong(PAST.toSeconds()));
  }
}
