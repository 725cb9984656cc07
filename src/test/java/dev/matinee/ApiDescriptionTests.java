package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ApiDescriptionTests {

  @TempDir static Path models;

  @Autowired MockMvcTester mvc;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    H2Database.register(registry);
    registry.add("matinee.models.directory", models::toString);
    registry.add("matinee.training.schedule", () -> "-");
    registry.add("matinee.demo", () -> "false");
  }

  @Test
  void describesEveryOperationAndItsErrors() throws Exception {
    String text = mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
    JsonNode paths = new JsonMapper().readTree(text).path("paths");

    assertThat(paths.propertyNames())
        .contains(
            "/api/v1/ratings",
            "/api/v1/ratings/batch",
            "/api/v1/users/{userId}/ratings/{movieId}",
            "/api/v1/users/{userId}/ratings",
            "/api/v1/users/{userId}/predictions/{movieId}",
            "/api/v1/users/{userId}/predictions/{movieId}/explanation",
            "/api/v1/predictions",
            "/api/v1/users/{userId}/recommendations",
            "/api/v1/recommendations",
            "/api/v1/movies/popular",
            "/api/v1/movies/{movieId}/similar",
            "/api/v1/movies/{movieId}",
            "/api/v1/movies",
            "/api/v1/users/{userId}",
            "/api/v1/models",
            "/api/v1/models/runs/{id}",
            "/api/v1/models/{version}",
            "/api/v1/models/{version}/activate")
        .allMatch(path -> path.startsWith("/api/v1/"));
    paths.forEach(
        path ->
            path.forEach(
                operation -> {
                  assertThat(operation.path("summary").asString("")).as("%s", path).isNotEmpty();
                  assertThat(operation.path("responses").has("default")).as("%s", path).isTrue();
                }));
  }
}
