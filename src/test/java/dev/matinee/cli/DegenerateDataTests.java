package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ratings that are few, equal or on unusual scales: every trainer ends with finite figures.
class DegenerateDataTests {

  static final List<String> TRAINERS = List.of("baseline", "neural", "bayesian");
  static final String HEADER = "userId,movieId,rating\n";

  @TempDir Path folder;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("trainersAndRatings")
  void evaluatesToFiniteFigures(String trainer, String name, String ratings) throws IOException {
    Path file = Files.writeString(folder.resolve("ratings"), ratings);

    JsonNode figures = evaluate(file, trainer, "--holdout", "0.3");

    assertFinite(figures, spanOf(ratings));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("limitsAndRatings")
  void listsAnything(String denseLimit, String name, String ratings) throws IOException {
    Path file = Files.writeString(folder.resolve("ratings"), ratings);

    JsonNode figures =
        evaluate(file, "baseline", "--holdout", "0.3", "--ranking", "--dense-limit", denseLimit);

    assertThat(figures.path("ndcgAt10").asDouble()).isBetween(0., 1.);
    assertThat(figures.path("recallAt20").asDouble()).isBetween(0., 1.);
    assertThat(figures.has("ndcgAt10Liked")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void evaluatesASingleTrainingRating(String trainer) throws IOException {
    Path file = Files.writeString(folder.resolve("ratings"), HEADER + "a,x,3\nb,y,4\n");
    Path rows = Files.writeString(folder.resolve("rows"), "0\n");

    for (int seed = 0; seed < 30; seed++) { // some of them hold out the only training rating
      JsonNode figures =
          evaluate(file, trainer, "--test-rows", rows.toString(), "--seed", "" + seed);

      assertFinite(figures, 2);
      assertThat(figures.path("coverage90").asDouble()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"37.5", "-1E9", "1E30", "0"})
  void equalRatingsAreLearntExactly(String rating) throws IOException {
    String ratings = HEADER + lines(",", 50, 10, 30, random -> Double.parseDouble(rating));
    Path file = Files.writeString(folder.resolve("ratings"), ratings);

    JsonNode figures = evaluate(file, "baseline", "--holdout", "0.3");

    assertThat(figures.path("rmse").asDouble())
        .isLessThanOrEqualTo(1e-6 * Math.abs(Double.parseDouble(rating)));
    assertThat(figures.path("coverage90").asDouble()).isEqualTo(1);
  }

  @Test
  void scalesAreTakenFromTheRatings() throws IOException {
    Path file = folder.resolve("ratings");
    Files.writeString(file, lines("\t", 50, 10, 30, r -> 1 + r.nextInt(100)));
    evaluate(file, "baseline", "--holdout", "0.3");
    Files.writeString(file, lines("\t", 50, 10, 30, DegenerateDataTests::jester));
    evaluate(file, "baseline", "--holdout", "0.3");

    assertThat(out.toString().lines().filter(line -> line.contains(" scale ")))
        .satisfiesExactly(
            hundred -> assertThat(hundred).matches(".*scale [1-3]\\.0 to (9[89]|100)\\.0"),
            jester -> assertThat(jester).matches(".*scale -9\\.\\d+ to 9\\.\\d+"));
    assertThat(out.toString()).doesNotContain("Rejected");
  }

  static Stream<String> trainers() {
    return TRAINERS.stream();
  }

  static Stream<Arguments> trainersAndRatings() {
    return crossed(TRAINERS);
  }

  static Stream<Arguments> limitsAndRatings() {
    return crossed(List.of("20000", "0"));
  }

  private static Stream<Arguments> crossed(List<String> first) {
    Map<String, String> ratings = new TreeMap<>();
    ToDoubleFunction<Random> stars = random -> 1 + random.nextInt(5);
    ratings.put("all equal stars", lines("::", 100, 20, 50, random -> 4));
    ratings.put("all equal numbers", HEADER + lines(",", 100, 20, 50, random -> -37.5));
    ratings.put("single user", lines("\t", 1, 200, 200, stars));
    ratings.put("single movie", lines("\t", 200, 1, 1, stars));
    ratings.put("500 rows", lines("::", 25, 20, 100, stars));
    ratings.put("two a user", lines("::", 200, 2, 40, stars));
    ratings.put("five rows", HEADER + "a,x,3\nb,y,4\nb,x,1\nc,x,2\nc,y,5\n");
    ratings.put("0.5 to 5", lines("::", 100, 20, 50, random -> .5 * (1 + random.nextInt(10))));
    ratings.put("1 to 100", lines("\t", 100, 20, 50, random -> 1 + random.nextInt(100)));
    ratings.put("-10 to 10", lines("\t", 100, 20, 50, DegenerateDataTests::jester));
    ratings.put("millions", HEADER + lines(",", 100, 20, 50, random -> 1e6 * random.nextInt(5)));
    ratings.put(
        "millionths",
        HEADER + lines(",", 100, 20, 50, random -> 1e-6 * stars.applyAsDouble(random)));
    ratings.put("huge ids", lines("::", 50, 10, 30, stars).replace("u", "9".repeat(60)));
    return first.stream()
        .flatMap(
            one ->
                ratings.entrySet().stream()
                    .map(entry -> Arguments.of(one, entry.getKey(), entry.getValue())));
  }

  static double jester(Random random) {
    return (random.nextInt(2_001) - 1_000) / 100.;
  }

  /// Returns `each` ratings of every user, of movies that follow one another.
  static String lines(
      String delimiter, int users, int each, int movies, ToDoubleFunction<Random> rating) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int user = 0; user < users; user++) {
      int first = random.nextInt(movies);
      for (int i = 0; i < each; i++) {
        String movie = "m" + (first + i) % movies;
        String value = Double.toString(rating.applyAsDouble(random));
        text.append(String.join(delimiter, "u" + user, movie, value)).append('\n');
      }
    }
    return text.toString();
  }

  /// Returns the distance between the lowest and the highest of `ratings`, at least 2.
  static double spanOf(String ratings) {
    double[] values =
        ratings
            .lines()
            .filter(line -> !HEADER.startsWith(line))
            .mapToDouble(line -> Double.parseDouble(line.split("::|,|\t", -1)[2]))
            .sorted()
            .toArray();
    return Math.max(2, values[values.length - 1] - values[0]);
  }

  static void assertFinite(JsonNode figures, double span) {
    for (String name : List.of("rmse", "mae", "coverage90")) {
      assertThat(figures.path(name).isNumber()).as("%s", figures).isTrue();
    }
    assertThat(figures.path("rmse").asDouble()).isBetween(0., span);
    assertThat(figures.path("mae").asDouble()).isBetween(0., span);
    assertThat(figures.path("coverage90").asDouble()).isBetween(.75, 1.);
  }

  JsonNode evaluate(Path ratings, String trainer, String... split) {
    CommandLine line =
        MatineeCommand.commandLine(new CommandContext(DegenerateDataTests.class, List.of()))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    List<String> arguments =
        List.of("evaluate", "--ratings", ratings.toString(), "--trainer", trainer);

    int code =
        line.execute(Stream.concat(arguments.stream(), Stream.of(split)).toArray(String[]::new));

    assertThat(code).as("%s", err).isZero();
    return new JsonMapper().readTree(out.toString().lines().toList().getLast());
  }
}
