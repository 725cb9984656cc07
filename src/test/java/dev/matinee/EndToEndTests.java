package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job, from outside: import, train, predict, rate, predict again, restart, predict the
/// same.
class EndToEndTests {

  static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  /// Where the ratings are.
  enum Database {
    H2,
    POSTGRESQL
  }

  @ParameterizedTest
  @EnumSource
  void learnsFromAnImportAnswersAtOnceAndRemembers(Database database) throws IOException {
    Map<String, String> settings = settings(database);
    writeDataset();
    assertThat(Commands.run(Matinee.class, importCommand(settings))).isZero();

    double after;
    try (ConfigurableApplicationContext service = start(settings)) {
      Api api = new Api(service.getEnvironment());
      assertThat(api.get("/users/2/predictions/2").getStatusCode())
          .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
      assertThat(api.json("/users/2").at("/attributes/plan").asString()).isEqualTo("free");
      assertThat(api.json("/users/silent").at("/attributes/plan").asString()).isEqualTo("paid");
      JsonNode run = api.train();
      assertThat(run.path("state").asString()).as("%s", run).isEqualTo("published");
      assertThat(run.path("version").asLong()).isEqualTo(1);

      double before = api.prediction("2", "2");
      for (int movie = 20; movie < 40; movie++) {
        api.rate("2", String.valueOf(movie), 1);
      }
      after = api.prediction("2", "2");
      assertThat(after).isLessThan(before - .3);

      explainsThePrediction(api);

      api.rate("newcomer", "3", 10);
      assertThat(api.json("/users/newcomer/predictions/2").path("basis").asString())
          .isEqualTo("personal");
      assertThat(api.recommended("newcomer")).hasSize(10).doesNotContain("3");
      assertThat(api.metric("matinee.data.pending")).isPositive();
    }

    try (ConfigurableApplicationContext service = start(settings)) {
      Api api = new Api(service.getEnvironment());
      assertThat(api.prediction("2", "2")).isCloseTo(after, within(1e-6));
      assertThat(api.json("/users/2/predictions/2").path("modelVersion").asLong()).isEqualTo(1);
    }
  }

  /// Deletes a rating that the explanation names, asks again, and puts it back.
  private static void explainsThePrediction(Api api) {
    JsonNode explanation = api.json("/users/2/predictions/2/explanation");
    double unclipped = explanation.path("unclipped").asDouble();
    assertThat(explanation.path("rating").asDouble()).isEqualTo(api.prediction("2", "2"));
    assertThat(
            explanation
                .path("parts")
                .valueStream()
                .mapToDouble(part -> part.path("contribution").asDouble())
                .sum())
        .isCloseTo(unclipped, within(1e-4));
    JsonNode rated =
        explanation
            .path("parts")
            .valueStream()
            .filter(part -> part.path("kind").asString().equals("rated"))
            .findFirst()
            .orElseThrow();

    api.unrate("2", rated.path("movieId").asString());

    JsonNode without = api.json("/users/2/predictions/2/explanation");
    assertThat(without.path("unclipped").asDouble())
        .isCloseTo(rated.path("without").asDouble(), within(1e-6))
        .isNotCloseTo(unclipped, within(1e-3));
    api.rate("2", rated.path("movieId").asString(), rated.path("yourRating").asInt());
    assertThat(api.json("/users/2/predictions/2/explanation").path("unclipped").asDouble())
        .isCloseTo(unclipped, within(1e-6));
  }

  private Map<String, String> settings(Database database) {
    Map<String, String> settings = new LinkedHashMap<>();
    switch (database) {
      case H2 ->
          settings.put(
              "spring.datasource.url",
              "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                  .formatted(folder.resolve("store")));
      case POSTGRESQL ->
          PostgresDatabase.register(
              (name, value) -> settings.put(name, String.valueOf(value.get())));
    }
    settings.put("matinee.models.directory", folder.resolve("models").toString());
    settings.put("matinee.training.schedule", "-");
    settings.put("matinee.demo", "false");
    settings.put("server.port", "0");
    return settings;
  }

  private String[] importCommand(Map<String, String> settings) {
    return Stream.concat(
            Stream.of("import", folder.resolve("dataset").toString()),
            settings.entrySet().stream().map(s -> "--%s=%s".formatted(s.getKey(), s.getValue())))
        .toArray(String[]::new);
  }

  private static ConfigurableApplicationContext start(Map<String, String> settings) {
    return new SpringApplicationBuilder(Matinee.class)
        .run(
            settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new));
  }

  /// Writes a data set in the MovieLens format whose users either like or dislike even movies.
  private void writeDataset() throws IOException {
    Random random = new Random(3);
    Path dataset = Files.createDirectory(folder.resolve("dataset"));
    List<String> movies = new ArrayList<>(List.of("movieId,title,genres"));
    List<String> ratings = new ArrayList<>(List.of("userId,movieId,rating,timestamp"));
    for (int movie = 0; movie < 80; movie++) {
      movies.add("%d,Film %d (%d),Drama|Comedy".formatted(movie, movie, 1940 + movie));
    }
    for (int user = 0; user < 120; user++) {
      for (int movie = 0; movie < 80; movie++) {
        if (random.nextInt(3) == 0) {
          int taste = movie % 2 == user % 2 ? 1 : -1;
          double stars = Math.clamp(3 + 1.2 * taste + .5 * random.nextGaussian(), .5, 5);
          ratings.add(
              "%d,%d,%s,%d"
                  .formatted(
                      user, movie, Math.rint(2 * stars) / 2, 1_600_000_000 + ratings.size()));
        }
      }
    }
    Files.write(dataset.resolve("users.csv"), List.of("userId,plan", "2,free", "silent,paid"));
    Files.write(dataset.resolve("movies.csv"), movies);
    Files.write(dataset.resolve("ratings.csv"), ratings);
  }

  /// A client of the service.
  private static final class Api {

    private final JsonMapper json = new JsonMapper();
    private final RestClient http;

    Api(Environment environment) {
      http =
          RestClient.builder()
              .baseUrl("http://localhost:" + environment.getRequiredProperty("local.server.port"))
              .defaultStatusHandler(status -> true, (request, response) -> {})
              .build();
    }

    ResponseEntity<String> get(String path) {
      return http.get().uri("/api/v1" + path).retrieve().toEntity(String.class);
    }

    JsonNode json(String path) {
      return json.readTree(get(path).getBody());
    }

    double prediction(String user, String movie) {
      JsonNode body = json("/users/%s/predictions/%s".formatted(user, movie));
      assertThat(body.has("rating")).as("%s", body).isTrue();
      return body.path("rating").asDouble();
    }

    List<String> recommended(String user) {
      return json("/users/%s/recommendations".formatted(user))
          .path("items")
          .valueStream()
          .map(item -> item.path("movieId").asString())
          .toList();
    }

    void rate(String user, String movie, int rating) {
      ResponseEntity<String> response =
          http.post()
              .uri("/api/v1/ratings")
              .contentType(MediaType.APPLICATION_JSON)
              .body(Map.of("userId", user, "movieId", movie, "rating", rating))
              .retrieve()
              .toEntity(String.class);
      assertThat(response.getStatusCode().is2xxSuccessful()).as("%s", response).isTrue();
    }

    void unrate(String user, String movie) {
      http.delete()
          .uri("/api/v1/users/%s/ratings/%s".formatted(user, movie))
          .retrieve()
          .toBodilessEntity();
    }

    double metric(String name) {
      String body =
          http.get().uri("/actuator/metrics/" + name).retrieve().toEntity(String.class).getBody();
      return json.readTree(body).path("measurements").path(0).path("value").asDouble();
    }

    /// Runs a training to its end.
    JsonNode train() {
      String location =
          String.valueOf(
              http.post()
                  .uri("/api/v1/models")
                  .retrieve()
                  .toBodilessEntity()
                  .getHeaders()
                  .getFirst("Location"));
      assertThat(location).startsWith("/api/v1/models/runs/");
      Instant deadline = Instant.now().plus(PATIENCE);
      JsonNode run;
      do {
        pause();
        run = json(location.substring("/api/v1".length()));
        assertThat(Instant.now()).isBefore(deadline);
      } while (List.of("queued", "running").contains(run.path("state").asString()));
      return run;
    }

    private static void pause() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
