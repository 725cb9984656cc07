package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ApiDescriptionTests extends WholeService {

  static final Path COMMITTED = Path.of("docs", "openapi.json");
  static final String UPDATE = "mvn test -Dtest=ApiDescriptionTests -Dopenapi.update=true";
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// What clients rely on.
  static final List<String> CONTRACT =
      List.of(
          "POST /ratings",
          "POST /ratings/batch",
          "PUT /users/{userId}/ratings/{movieId}",
          "DELETE /users/{userId}/ratings/{movieId}",
          "GET /users/{userId}/ratings",
          "GET /users/{userId}/predictions/{movieId}",
          "GET /users/{userId}/predictions/{movieId}/explanation",
          "POST /predictions",
          "GET /users/{userId}/recommendations",
          "POST /recommendations",
          "GET /users/{userId}/questions",
          "GET /movies/{movieId}/similar",
          "GET /movies/popular",
          "GET /movies",
          "PUT /movies/{movieId}",
          "GET /movies/{movieId}",
          "DELETE /movies/{movieId}",
          "PUT /users/{userId}",
          "GET /users/{userId}",
          "DELETE /users/{userId}",
          "GET /models",
          "POST /models",
          "GET /models/runs/{id}",
          "DELETE /models/runs/{id}",
          "GET /models/{version}",
          "POST /models/{version}/activate",
          "POST /imports",
          "GET /imports/{id}",
          "GET /imports/{id}/events",
          "DELETE /imports/{id}",
          "GET /export/ratings");

  @Autowired MockMvcTester mvc;

  ObjectNode document;
  Map<String, JsonNode> operations;

  @BeforeEach
  void read() throws IOException {
    document =
        (ObjectNode)
            JSON.readTree(
                mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString());
    document.remove("servers");
    operations = new TreeMap<>();
    document
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) ->
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
  }

  @Test
  void holdsTheContract() {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(operations.keySet())
        .containsAll(CONTRACT.stream().map(text -> text.replace(" ", " /api/v1")).toList())
        .allMatch(operation -> operation.contains(" /api/v1/"));
  }

  @Test
  void explainsEveryOperationByAnExample() {
    operations.forEach(
        (name, operation) -> {
          assertThat(operation.path("summary").asString("")).as(name).isNotEmpty();
          assertThat(operation.path("parameters").valueStream())
              .as(name)
              .allMatch(parameter -> parameter.has("description"));
          Stream.of(operation.path("requestBody"))
              .filter(JsonNode::isObject)
              .forEach(body -> fits(name, body));
          assertThat(succeeding(operation).keySet()).as(name).isNotEmpty();
          succeeding(operation)
              .forEach(
                  (status, response) -> {
                    if (!status.equals("204")) {
                      fits(name, response);
                    }
                  });
        });
  }

  @Test
  void namesTheErrorsOfEveryOperation() {
    operations.forEach(
        (name, operation) ->
            operation
                .path("responses")
                .forEachEntry(
                    (status, response) -> {
                      if (!status.startsWith("2")) {
                        assertThat(
                                response
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .as("%s %s", name, status)
                            .isEqualTo("#/components/schemas/Problem");
                      }
                    }));
    assertThat(statuses("POST /api/v1/ratings"))
        .containsExactlyInAnyOrder("200", "201", "400", "404", "413", "415", "503", "default");
    assertThat(statuses("POST /api/v1/models"))
        .containsExactlyInAnyOrder("202", "400", "409", "503", "default");
    assertThat(statuses("GET /api/v1/users/{userId}/predictions/{movieId}"))
        .containsExactlyInAnyOrder("200", "400", "404", "503", "default");
    assertThat(
            operation("GET /api/v1/users/{userId}/predictions/{movieId}")
                .at("/responses/503/content/application~1problem+json/examples")
                .propertyNames())
        .containsExactlyInAnyOrder("no-model", "sequence-not-reached", "database-away");
    document
        .findValuesAsString("$ref")
        .forEach(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void isTheCommittedDocument() throws IOException {
    String current = JSON.writeValueAsString(document) + "\n";
    if (Boolean.getBoolean("openapi.update")) {
      Files.writeString(COMMITTED, current);
    }
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .as("%s is not what the code says; write it anew with: %s", COMMITTED, UPDATE)
        .isEqualTo(current);
  }

  @Test
  void showsItselfInABrowser() {
    assertThat(mvc.get().uri("/swagger-ui.html")).hasStatus3xxRedirection();
    assertThat(mvc.get().uri("/swagger-ui/index.html")).hasStatusOk();
  }

  JsonNode operation(String name) {
    return Objects.requireNonNull(operations.get(name), name);
  }

  List<String> statuses(String operation) {
    return List.copyOf(operation(operation).path("responses").propertyNames());
  }

  static Map<String, JsonNode> succeeding(JsonNode operation) {
    Map<String, JsonNode> succeeding = new TreeMap<>();
    operation
        .path("responses")
        .forEachEntry(
            (status, response) -> {
              if (status.startsWith("2")) {
                succeeding.put(status, response);
              }
            });
    return succeeding;
  }

  /// Checks that a body has an example with fields of its schema only.
  void fits(String name, JsonNode body) {
    JsonNode content = body.path("content");
    JsonNode media = content.path("application/json");
    if (media.isMissingNode() && !content.isEmpty()) {
      media = content.iterator().next();
    }
    assertThat(media.has("example")).as("%s has an example", name).isTrue();
    fits(name, media.path("example"), media.path("schema"));
  }

  void fits(String name, JsonNode example, JsonNode schema) {
    if (schema.has("$ref")) {
      fits(name, example, document.at(schema.path("$ref").asString().substring(1)));
    } else if (example.isArray()) {
      example.forEach(element -> fits(name, element, schema.path("items")));
    } else if (example.isObject() && !schema.has("additionalProperties")) {
      assertThat(schema.path("properties").propertyNames())
          .as("%s: %s", name, example)
          .containsAll(example.propertyNames());
      schema
          .path("required")
          .forEach(
              field ->
                  assertThat(example.has(field.asString())).as("%s: %s", name, field).isTrue());
      example.forEachEntry(
          (field, value) -> fits(name, value, schema.path("properties").path(field)));
    }
  }
}
