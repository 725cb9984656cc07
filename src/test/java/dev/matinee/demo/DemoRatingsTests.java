package dev.matinee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.NewMovie;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.NewRating;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoRatingsTests {

  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  static final RatingScale SCALE = new RatingScale(1, 10, 1);

  final List<NewMovie> movies = DemoMovies.all();
  final List<NewRating> ratings = generate(1);

  DemoRatingsTests() throws IOException {}

  @Test
  void filmsAreManyAndComplete() {
    assertThat(movies).hasSizeBetween(280, 340).allMatch(movie -> movie.year() != null);
    assertThat(movies).noneMatch(movie -> movie.genres().isEmpty());
    assertThat(movies).extracting(NewMovie::movieId).doesNotHaveDuplicates();
    assertThat(movies).extracting(NewMovie::movieId).contains("casablanca-1942", "alien-1979");
    assertThat(movies).allMatch(movie -> movie.movieId().endsWith("-" + movie.year()));
  }

  @Test
  void ratersAreManyAndRateEachFilmOnce() {
    Set<String> pairs = new HashSet<>();
    ratings.forEach(rating -> pairs.add(rating.userId() + "/" + rating.movieId()));

    assertThat(ratings).hasSizeBetween(25_000, 40_000);
    assertThat(pairs).hasSameSizeAs(ratings);
    assertThat(count(NewRating::userId)).hasSize(600).containsKeys("viewer-001", "viewer-600");
  }

  @Test
  void ratingsUseTheWholeScaleAndTheLastYear() {
    assertThat(ratings).allMatch(rating -> SCALE.contains(rating.rating()));
    assertThat(ratings.stream().map(NewRating::rating).distinct()).hasSize(10);
    assertThat(ratings)
        .extracting(rating -> Objects.requireNonNull(rating.ratedAt()))
        .allMatch(time -> !time.isAfter(NOW) && time.isAfter(NOW.minus(Duration.ofDays(366))));
  }

  @Test
  void someFilmsAreFarMorePopularThanOthers() {
    List<Long> counts =
        count(NewRating::movieId).values().stream().sorted(Comparator.reverseOrder()).toList();

    assertThat(counts.getFirst()).isGreaterThan(5 * counts.get(counts.size() / 2));
  }

  @Test
  void theSameSeedGivesTheSameRatings() {
    assertThat(generate(1)).isEqualTo(ratings);
    assertThat(generate(2)).isNotEqualTo(ratings);
  }

  @Test
  void likesGoTogetherWhereBiasesCannotTell() {
    Map<String, List<Double>> residuals = residualsByGenre();

    assertThat(spread(residuals.getOrDefault("Sci-Fi", List.of())))
        .as("deviation of users' mean residuals in one genre")
        .isGreaterThan(.6);
  }

  List<NewRating> generate(long seed) {
    return new DemoRatings(movies, SCALE, NOW, seed).generate();
  }

  Map<String, Long> count(Function<NewRating, String> key) {
    return ratings.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  /// For each genre, every user's mean deviation from the user's and the film's own means.
  Map<String, List<Double>> residualsByGenre() {
    double mean = ratings.stream().mapToDouble(NewRating::rating).average().orElseThrow();
    Map<String, Double> user = means(NewRating::userId);
    Map<String, Double> movie = means(NewRating::movieId);
    Map<String, List<String>> genres =
        movies.stream().collect(Collectors.toMap(NewMovie::movieId, NewMovie::genres));
    Map<String, Map<String, List<Double>>> byGenreAndUser = new HashMap<>();
    for (NewRating rating : ratings) {
      double expected =
          user.getOrDefault(rating.userId(), 0.0)
              + movie.getOrDefault(rating.movieId(), 0.0)
              - mean;
      for (String genre : genres.getOrDefault(rating.movieId(), List.of())) {
        byGenreAndUser
            .computeIfAbsent(genre, g -> new HashMap<>())
            .computeIfAbsent(rating.userId(), u -> new ArrayList<>())
            .add(rating.rating() - expected);
      }
    }
    Map<String, List<Double>> result = new HashMap<>();
    byGenreAndUser.forEach(
        (genre, users) ->
            result.put(
                genre,
                users.values().stream()
                    .filter(list -> list.size() >= 8)
                    .map(DemoRatingsTests::mean)
                    .toList()));
    return result;
  }

  Map<String, Double> means(Function<NewRating, String> key) {
    return ratings.stream()
        .collect(Collectors.groupingBy(key, Collectors.averagingDouble(NewRating::rating)));
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  static double spread(List<Double> values) {
    double mean = mean(values);
    return Math.sqrt(
        values.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
