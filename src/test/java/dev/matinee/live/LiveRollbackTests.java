package dev.matinee.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.Publishing;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of a model that does worse than the one before, whatever the database.
@ExtendWith(OutputCaptureExtension.class)
abstract class LiveRollbackTests extends LiveFixture {

  static final int RATINGS_EACH = 6;

  private final Random random = new Random(7);
  private RestClient http;
  private int raters;

  @BeforeEach
  void connect() {
    http = RestClient.create("http://localhost:" + port);
  }

  @Test
  void aModelThatDoesWorseIsWithdrawn(CapturedOutput output) throws Exception {
    double rollbacks = rollbacks();
    long good = Publishing.publish(registry, v -> LiveModels.trained(v, first(MOVIES), 8, 3));
    long bad = Publishing.publish(registry, v -> LiveModels.trained(v, first(MOVIES), 3, 8));

    post(192); // under the least number
    assertThat(inForce()).isEqualTo(bad);
    assertThat(rmse("active")).isGreaterThan(rmse("previous") + 1);
    post(12);

    await(() -> inForce() == good);
    JsonNode withdrawn = get("/api/v1/models/" + bad).path("withdrawn");
    assertThat(withdrawn.path("ratings").asInt()).isEqualTo(200);
    assertThat(withdrawn.path("rmse").asDouble())
        .isGreaterThan(withdrawn.path("previousRmse").asDouble() + 1);
    assertThat(withdrawn.path("reason").asString()).contains("on the 200 ratings of 34 users");
    JsonNode listed = get("/api/v1/models").path("models").path(0);
    assertThat(listed.path("version").asLong()).isEqualTo(bad);
    assertThat(listed.path("active").asBoolean()).isFalse();
    assertThat(listed.path("withdrawn")).isEqualTo(withdrawn);
    assertThat(output)
        .containsPattern(
            "WARN.*Model %d is withdrawn, model %d in force again: RMSE".formatted(bad, good));
    await(() -> rollbacks() == rollbacks + 1);
    assertThat(
            get("/actuator/metrics/matinee.live.rollbacks")
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble())
        .isEqualTo(rollbacks + 1);

    post(240); // nothing to compare with now
    assertThat(rmse("previous")).isNaN();
    assertThat(inForce()).isEqualTo(good);
    registry.afterSingletonsInstantiated(); // as a restart does
    assertThat(inForce()).isEqualTo(good);
    assertThat(rollbacks()).isEqualTo(rollbacks + 1);
  }

  @Test
  void aModelOfAnotherReplicaIsTakenOverAndWatched() throws Exception {
    long good = Publishing.publish(registry, v -> LiveModels.trained(v, first(MOVIES), 8, 3));
    ModelSnapshot before = active.current().orElseThrow();
    long bad = Publishing.publish(registry, v -> LiveModels.trained(v, first(MOVIES), 3, 8));
    active.publish(before); // as if the other had been published by another process

    await(() -> inForce() == bad);
    post(204);

    await(() -> inForce() == good);
    assertThat(get("/api/v1/models/" + bad).path("withdrawn").isObject()).isTrue();
  }

  @Test
  void aModelThatSomebodyAskedForStays(CapturedOutput output) throws Exception {
    double rollbacks = rollbacks();
    long bad = Publishing.publish(registry, v -> LiveModels.trained(v, first(MOVIES), 3, 8));
    Publishing.publish(registry, v -> LiveModels.trained(v, first(MOVIES), 8, 3));
    registry.activate(bad);

    post(204);

    await(() -> output.toString().contains("stays in force, by request, but: RMSE"));
    assertThat(inForce()).isEqualTo(bad);
    assertThat(rmse("previous")).isLessThan(rmse("active"));
    assertThat(rollbacks()).isEqualTo(rollbacks);
  }

  @Test
  void aModelThatDoesAsWellStays() throws Exception {
    double rollbacks = rollbacks();
    Publishing.publish(registry, v -> LiveModels.trained(v, first(MOVIES), 8, 3));
    long newer = Publishing.publish(registry, v -> LiveModels.trained(v, first(MOVIES), 8, 3.05));

    post(210);

    assertThat(inForce()).isEqualTo(newer);
    assertThat(rollbacks()).isEqualTo(rollbacks);
  }

  /// Posts ratings of new users, each in a request of its own, and waits until they are watched.
  private void post(int count) throws InterruptedException {
    double watched = counted("watched");
    for (int i = 0; i < count; i++) {
      String user = "rater" + (raters + i / RATINGS_EACH);
      int movie = i % RATINGS_EACH * 2 + i / RATINGS_EACH % 2;
      post(user, movie);
    }
    raters += count / RATINGS_EACH;
    await(() -> counted("watched") == watched + count);
  }

  private void post(String user, int movie) {
    double mean = movie % 2 == 0 ? 8 : 3;
    double rating = LiveModels.SCALE.clip(Math.rint(mean + random.nextGaussian()));
    http.post()
        .uri("/api/v1/ratings")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("userId", user, "movieId", "m" + movie, "rating", rating))
        .retrieve()
        .toBodilessEntity();
  }

  private JsonNode get(String path) {
    return new JsonMapper().readTree(http.get().uri(path).retrieve().body(String.class));
  }
}
