package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.matinee.cli.Commands;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/// The main job, from outside: import, train, predict, rate, predict again, move to another
/// database, restore a backup, answer the same.
class EndToEndTests {

  static final Path JQ = Path.of("/usr/bin/jq");

  @TempDir Path folder;

  @Test
  void learnsFromAnImportAnswersAtOnceAndComesBackFromABackup() throws IOException {
    writeDataset();
    Map<String, String> settings = settings(h2("store"), "models");
    importAll("dataset", settings);

    Answers before = learnAndAnswer(settings, List.of("2", "silent"), api -> {});

    Files.copy(folder.resolve("store.mv.db"), folder.resolve("restored.mv.db"));
    copyModels("models", "restored-models");
    assertThat(answers(settings(h2("restored"), "restored-models"), before)).isEqualTo(before);
  }

  @Test
  void movesToPostgresByTheRunbookAndComesBackFromABackupThere() throws Exception {
    assumeThat(JQ).as("the commands of the runbook need jq").isExecutable();
    writeDataset();
    Map<String, String> old = settings(h2("store"), "models");
    importAll("dataset", old);
    List<String> ratings;
    List<JsonNode> movies;
    try (ConfigurableApplicationContext service = start(old)) {
      ServiceClient api = new ServiceClient(service.getEnvironment());
      runTheCommandsOfTheRunbook(service.getEnvironment());
      ratings = api.ratings();
      movies = api.movies();
    }

    Map<String, String> database = PostgresDatabase.settings();
    Map<String, String> settings = settings(database, "moved-models");
    importAll("move", settings);
    Answers before =
        learnAndAnswer(
            settings,
            List.of("2"),
            api -> {
              assertThat(api.ratings()).hasSizeGreaterThan(3_000).isEqualTo(ratings);
              assertThat(api.movies()).hasSize(81).isEqualTo(movies);
            });

    copyModels("moved-models", "restored-models");
    Map<String, String> restored = PostgresDatabase.restored(database);
    assertThat(answers(settings(restored, "restored-models"), before)).isEqualTo(before);
  }

  /// Looks at what was imported, trains, rates and asks; every answer counts the ratings so far.
  private Answers learnAndAnswer(
      Map<String, String> settings, List<String> users, Consumer<ServiceClient> atFirst) {
    try (ConfigurableApplicationContext service = start(settings)) {
      ServiceClient api = new ServiceClient(service.getEnvironment());
      atFirst.accept(api);
      assertThat(api.get("/users/2/predictions/2").getStatusCode())
          .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
      assertThat(api.json("/users/2").at("/attributes/plan").asString()).isEqualTo("free");
      JsonNode run = api.train();
      assertThat(run.path("state").asString()).as("%s", run).isEqualTo("published");
      assertThat(run.path("version").asLong()).isEqualTo(1);

      double before = api.prediction("2", "2");
      for (int movie = 20; movie < 40; movie++) {
        api.rate("2", String.valueOf(movie), 1);
      }
      assertThat(api.prediction("2", "2")).isLessThan(before - .3);

      explainsThePrediction(api);

      api.rate("newcomer", "3", 10);
      assertThat(api.json("/users/newcomer/predictions/2").path("basis").asString())
          .isEqualTo("personal");
      assertThat(api.recommended("newcomer")).hasSize(10).doesNotContain("3");
      assertThat(api.metric("matinee.data.pending")).isPositive();
      return Answers.of(api, users);
    }
  }

  /// Returns what a service answers to the questions of `before`.
  private Answers answers(Map<String, String> settings, Answers before) {
    try (ConfigurableApplicationContext service = start(settings)) {
      return Answers.of(
          new ServiceClient(service.getEnvironment()), List.copyOf(before.users().keySet()));
    }
  }

  /// All data of a service, and what its model makes of them, to the last digit.
  private record Answers(
      List<String> ratings, List<JsonNode> movies, Map<String, JsonNode> users, List<String> made) {

    static Answers of(ServiceClient api, List<String> userIds) {
      Map<String, JsonNode> users = new TreeMap<>();
      userIds.forEach(user -> users.put(user, api.json("/users/" + user)));
      List<String> made =
          Stream.of(
                  "/users/2/predictions/2",
                  "/users/2/predictions/2/explanation",
                  "/users/2/recommendations",
                  "/users/newcomer/predictions/2",
                  "/movies/2/similar",
                  "/movies/popular",
                  "/models")
              .map(path -> String.valueOf(api.get(path).getBody()))
              .toList();
      return new Answers(api.ratings(), api.movies(), users, made);
    }
  }

  /// Deletes a rating that the explanation names, asks again, and puts it back.
  private static void explainsThePrediction(ServiceClient api) {
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

  private Map<String, String> h2(String name) {
    return Map.of(
        "spring.datasource.url",
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(folder.resolve(name)));
  }

  private Map<String, String> settings(Map<String, String> database, String models) {
    Map<String, String> settings = new LinkedHashMap<>(database);
    settings.put("matinee.models.directory", folder.resolve(models).toString());
    settings.put("matinee.training.schedule", "-");
    settings.put("matinee.demo", "false");
    settings.put("server.port", "0");
    return settings;
  }

  private void importAll(String name, Map<String, String> settings) {
    String[] command =
        Stream.concat(
                Stream.of("import", folder.resolve(name).toString()),
                settings.entrySet().stream()
                    .map(s -> "--%s=%s".formatted(s.getKey(), s.getValue())))
            .toArray(String[]::new);
    assertThat(Commands.run(Matinee.class, command)).isZero();
  }

  private void copyModels(String from, String to) throws IOException {
    Path target = Files.createDirectory(folder.resolve(to));
    try (DirectoryStream<Path> models =
        Files.newDirectoryStream(folder.resolve(from), "*.matinee")) {
      for (Path model : models) {
        Files.copy(model, target.resolve(model.getFileName()));
      }
    }
  }

  /// Runs the first block of commands below "From H2 to PostgreSQL" as it stands there, with the
  /// port of this service.
  private void runTheCommandsOfTheRunbook(Environment environment) throws Exception {
    String runbook = Files.readString(Path.of("docs", "runbook.md"));
    String section = runbook.substring(runbook.indexOf("## From H2 to PostgreSQL"));
    String commands = section.split("```(?:sh)?\n", 3)[1];
    assertThat(commands).contains("localhost:8080", "> move/ratings.csv");
    String port = environment.getRequiredProperty("local.server.port");
    Path errors = folder.resolve("errors.txt");

    int exitCode =
        new ProcessBuilder("bash", "-c", commands.replace("localhost:8080", "localhost:" + port))
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start()
            .waitFor();

    assertThat(exitCode).as(Files.readString(errors)).isZero();
    assertThat(errors).isEmptyFile();
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
      movies.add("%d,Movie %d (%d),Drama|Comedy".formatted(movie, movie, 1940 + movie));
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
    movies.add("odd,\"Ünder \"\"a\"\", b\",");
    Files.write(dataset.resolve("users.csv"), List.of("userId,plan", "2,free", "silent,paid"));
    Files.write(dataset.resolve("movies.csv"), movies);
    Files.write(dataset.resolve("ratings.csv"), ratings);
  }
}
