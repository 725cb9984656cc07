package dev.matinee.dataset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Import and export of a running service, over HTTP; extended for each kind of database.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"matinee.training.schedule=-", "matinee.demo=false"})
abstract class DataOverHttp {

  static final String CSV = "userId,movieId,rating,timestamp\n";

  @TempDir static Path folder;

  @LocalServerPort int port;
  @Autowired JsonMapper json;

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) {
    registry.add("matinee.models.directory", () -> folder.resolve("models").toString());
    registry.add("matinee.import.directory", () -> folder.resolve("imports").toString());
  }

  @Test
  void importsTheFilesOfAFormAndExportsThem() {
    MultiValueMap<String, Object> form =
        form(
            file("movies.csv", "movieId,title,genres\nf1,Form (1999),Drama\n"),
            file("../ratings.csv", CSV + "form,f1,7,2026-01-02T03:04:05Z\nform,f1,99,\n"));

    JsonNode ended = end(post(MediaType.MULTIPART_FORM_DATA, form));

    assertThat(ended.path("state").asString()).as("%s", ended).isEqualTo("completed");
    assertThat(ended.path("percent").asDouble()).isEqualTo(100);
    assertThat(ended.path("rows").asInt()).isEqualTo(2);
    assertThat(ended.path("created").asInt()).isEqualTo(1);
    assertThat(ended.path("rejected").asInt()).isEqualTo(1);
    assertThat(ended.at("/errors/0/file").asString()).isEqualTo("ratings.csv");
    assertThat(ended.at("/errors/0/line").asInt()).isEqualTo(3);
    assertThat(get("/movies/f1", MediaType.ALL).getBody()).contains("\"Form\"");
    assertThat(get("/export/ratings", MediaType.ALL).getBody())
        .startsWith(CSV)
        .contains("form,f1,7,2026-01-02T03:04:05Z\n");
    assertThat(get("/export/ratings", MediaType.APPLICATION_NDJSON).getBody())
        .contains("{\"userId\":\"form\",\"movieId\":\"f1\",\"rating\":7,");
  }

  @Test
  void importsABodyOnceHoweverOftenItIsSent() {
    String body = "{\"userId\":\"line\",\"movieId\":\"n1\",\"rating\":4}\n";

    JsonNode first = end(post(MediaType.APPLICATION_NDJSON, body));
    JsonNode second = end(post(MediaType.APPLICATION_NDJSON, body));

    assertThat(first.path("created").asInt()).as("%s", first).isEqualTo(1);
    assertThat(second.path("created").asInt()).isZero();
    assertThat(second.path("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void importsFromTheDirectoryOnTheGivenScale() throws IOException {
    Path below = Files.createDirectories(folder.resolve("imports/mine"));
    Files.writeString(below.resolve("ratings.csv"), CSV + "scaled,s1,100,2026-01-02T03:04:05Z\n");

    JsonNode ended =
        end(post(MediaType.APPLICATION_JSON, "{\"source\": \"mine\", \"sourceScale\": \"0:100\"}"));

    assertThat(ended.path("created").asInt()).as("%s", ended).isEqualTo(1);
    assertThat(get("/export/ratings", MediaType.ALL).getBody()).contains("scaled,s1,10,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../models", "/etc/passwd", "missing", "a\\u0000b"})
  void readsNothingOutsideTheDirectory(String source) throws IOException {
    Files.createDirectories(folder.resolve("imports"));

    ResponseEntity<String> response =
        post(MediaType.APPLICATION_JSON, "{\"source\": \"%s\"}".formatted(source));

    assertThat(response.getStatusCode()).as("%s", response).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(response.getBody())
        .contains("below the import directory")
        .doesNotContain(folder.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/csv         | one,two | 400
          text/csv         | ''      | 400
          application/json | {}      | 400
          image/png        | one,two | 415
          """)
  void saysWhatCannotBeImported(String type, String body, int status) {
    ResponseEntity<String> response = post(MediaType.valueOf(type), body);

    assertThat(response.getStatusCode().value()).as("%s", response).isEqualTo(status);
    assertThat(response.getHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(response.getBody()).doesNotContain("matinee-uploads-");
  }

  @Test
  void refusesFilesElsewhere() {
    ResponseEntity<String> response =
        client()
            .post()
            .uri("/ratings")
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .body(form(file("x.csv", CSV)))
            .retrieve()
            .toEntity(String.class);

    assertThat(response.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    assertThat(response.getBody()).contains("Only POST /api/v1/imports takes files.");
  }

  @Test
  void tellsOfAnImportWhileItRunsRefusesItTwiceAndStopsIt() {
    StringBuilder many = new StringBuilder(CSV);
    for (int row = 0; row < 400_000; row++) {
      many.append("big%d,b%d,5,2026-01-02T03:04:05Z\n".formatted(row / 100, row % 100));
    }
    MediaType csv = MediaType.valueOf("text/csv");

    ResponseEntity<String> started = post(csv, many.toString());
    ResponseEntity<String> again = post(csv, many.toString());
    List<String> states = statesWhileCancelling(started);
    JsonNode ended = end(started);

    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(again.getBody()).contains(path(started));
    assertThat(states).hasSizeGreaterThan(1).endsWith("cancelled");
    assertThat(states.getFirst()).isIn("queued", "running");
    assertThat(ended.path("state").asString()).isEqualTo("cancelled");
    assertThat(ended.path("rows").asInt()).isLessThan(400_000);
    assertThat(client().delete().uri(path(started)).retrieve().toBodilessEntity().getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
  }

  /// Listens to the events of an import, and cancels it at the first.
  List<String> statesWhileCancelling(ResponseEntity<String> started) {
    return client()
        .get()
        .uri(path(started) + "/events")
        .exchange(
            (request, response) -> {
              List<String> states = new ArrayList<>();
              for (String line : (Iterable<String>) lines(response.getBody())::iterator) {
                if (line.startsWith("data:")) {
                  states.add(json.readTree(line.substring(5)).path("state").asString());
                  client().delete().uri(path(started)).retrieve().toBodilessEntity();
                }
              }
              return states;
            });
  }

  static Stream<String> lines(InputStream body) {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).lines();
  }

  @Test
  void takesNothingFromThePagesOfOtherSites() {
    ResponseEntity<String> response =
        client()
            .post()
            .uri("/imports")
            .header("Sec-Fetch-Site", "cross-site")
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .body(form(file("x.csv", CSV + "foreign,x,5,\n")))
            .retrieve()
            .toEntity(String.class);

    assertThat(response.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(response.getBody()).contains("another site");
  }

  @Test
  void knowsNoOtherImport() {
    assertThat(get("/imports/1", MediaType.ALL).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("/imports/1/events", MediaType.TEXT_EVENT_STREAM).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  JsonNode end(ResponseEntity<String> started) {
    assertThat(started.getStatusCode()).as("%s", started).isEqualTo(HttpStatus.ACCEPTED);
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    JsonNode run;
    do {
      run = json.readTree(client().get().uri(path(started)).retrieve().body(String.class));
      assertThat(Instant.now()).isBefore(deadline);
    } while (run.path("state").asString().matches("queued|running"));
    return run;
  }

  ResponseEntity<String> post(MediaType type, Object body) {
    return client()
        .post()
        .uri("/imports")
        .contentType(type)
        .body(body)
        .retrieve()
        .toEntity(String.class);
  }

  ResponseEntity<String> get(String path, MediaType accepted) {
    return client().get().uri(path).accept(accepted).retrieve().toEntity(String.class);
  }

  RestClient client() {
    return RestClient.builder()
        .baseUrl("http://localhost:%d/api/v1".formatted(port))
        .defaultStatusHandler(status -> true, (request, response) -> {})
        .build();
  }

  static String path(ResponseEntity<String> started) {
    String location = String.valueOf(started.getHeaders().getFirst(HttpHeaders.LOCATION));
    return location.replaceFirst("^/api/v1", "");
  }

  static MultiValueMap<String, Object> form(ByteArrayResource... files) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    for (ByteArrayResource file : files) {
      form.add("any", file);
    }
    return form;
  }

  static ByteArrayResource file(String name, String content) {
    return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }
}
