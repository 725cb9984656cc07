package dev.matinee.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.WholeService;
import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.model.IdIndex;
import dev.matinee.serving.context.ActiveModel;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Random writes over HTTP, each followed by a list that must already show it.
class FreshnessTests extends WholeService {

  static final int WRITES = 300;
  static final int USERS = 5;
  static final int MOVIES = 30;
  static final int KNOWN = 25;

  @Autowired Movies movies;
  @Autowired ActiveModel active;
  @LocalServerPort int port;

  final Random random = new Random(11);
  final JsonMapper json = new JsonMapper();
  final Map<String, Map<Integer, Integer>> ratings = new TreeMap<>();
  final double[][] weights = new double[KNOWN][KNOWN];

  @BeforeEach
  void aModelOfMostMovies() {
    movies.putAll(
        IntStream.range(0, MOVIES)
            .mapToObj(n -> new NewMovie("m" + n, "Movie " + n, 1990 + n, List.of()))
            .toList());
    Catalog catalog = movies.catalog();
    long[] known =
        IntStream.range(0, KNOWN)
            .mapToLong(n -> catalog.find("m" + n).orElseThrow().id())
            .toArray();
    for (int from = 0; from < KNOWN; from++) {
      Arrays.setAll(weights[from], to -> random.nextGaussian());
      weights[from][from] = 0;
    }
    double[] levels = IntStream.range(0, KNOWN).mapToDouble(n -> 5).toArray();
    int[] counts = IntStream.range(0, KNOWN).map(n -> 10 + n).toArray();
    active.publish(Snapshots.of(1, IdIndex.of(known), levels, counts, Snapshots.weights(weights)));
  }

  @Test
  void everyWriteShowsInTheNextList() {
    RestClient http = RestClient.create("http://localhost:" + port + "/api/v1");

    for (int i = 0; i < WRITES; i++) {
      String user = "user" + random.nextInt(USERS);
      Map<Integer, Integer> rated = ratings.computeIfAbsent(user, id -> new TreeMap<>());
      write(http, user, rated);
      JsonNode list = get(http, "/users/%s/recommendations?limit=100".formatted(user));

      assertThat(list.path("items").valueStream().map(item -> item.path("movieId").asString()))
          .as("write %d", i)
          .containsExactlyInAnyOrderElementsOf(unrated(rated));
      assertThat(list.path("basis").asString())
          .isEqualTo(rated.keySet().stream().anyMatch(n -> n < KNOWN) ? "personal" : "popular");
      assertThat(list.has("note")).isEqualTo(list.path("basis").asString().equals("popular"));
      if (!list.has("note")) {
        list.path("items").forEach(item -> assertShows(item, rated));
      }
    }
  }

  /// Rates, rates again or deletes, and notes what the ratings are now.
  private void write(RestClient http, String user, Map<Integer, Integer> rated) {
    int movie =
        !rated.isEmpty() && random.nextBoolean()
            ? List.copyOf(rated.keySet()).get(random.nextInt(rated.size()))
            : random.nextInt(MOVIES);
    if (rated.containsKey(movie) && random.nextInt(3) > 0) {
      rated.remove(movie);
      http.delete()
          .uri("/users/%s/ratings/m%d".formatted(user, movie))
          .retrieve()
          .toBodilessEntity();
      return;
    }
    int rating = 1 + random.nextInt(10);
    rated.put(movie, rating);
    http.post()
        .uri("/ratings")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("userId", user, "movieId", "m" + movie, "rating", rating))
        .retrieve()
        .toBodilessEntity();
  }

  private void assertShows(JsonNode item, Map<Integer, Integer> rated) {
    int movie = Integer.parseInt(item.path("movieId").asString().substring(1));
    double score = 0;
    double above = 0;
    int known = 0;
    for (Map.Entry<Integer, Integer> rating : rated.entrySet()) {
      if (rating.getKey() < KNOWN) {
        score += movie < KNOWN ? rating.getValue() / 10. * weights[rating.getKey()][movie] : 0;
        above += rating.getValue() - 5;
        known++;
      }
    }
    assertThat(item.path("score").asDouble()).isCloseTo(score, within(1e-5));
    assertThat(item.path("predictedRating").asDouble())
        .isCloseTo(Math.clamp(5 + above / known + offset(movie), 1, 10), within(1e-5));
    assertThat(item.has("exploration")).isEqualTo(movie >= KNOWN);
  }

  /// Returns how far all ratings so far move a movie that the model does not know.
  private double offset(int movie) {
    IntSummaryStatistics given =
        ratings.values().stream()
            .filter(rated -> movie >= KNOWN && rated.containsKey(movie))
            .mapToInt(rated -> rated.get(movie))
            .summaryStatistics();
    return given.getCount() == 0
        ? 0
        : given.getCount() / (given.getCount() + 4.) * (given.getAverage() - 5);
  }

  private static List<String> unrated(Map<Integer, Integer> rated) {
    return Stream.iterate(0, n -> n + 1)
        .limit(MOVIES)
        .filter(n -> !rated.containsKey(n))
        .map(n -> "m" + n)
        .toList();
  }

  private JsonNode get(RestClient http, String path) {
    return json.readTree(http.get().uri(path).retrieve().body(String.class));
  }
}
