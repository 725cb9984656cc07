package dev.matinee.startup;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

class UnknownKeysTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matinee.rating-scale",
        "matinee.ratingScale",
        "matinee.training.min-changes",
        "matinee.training.minChanges",
        "matinee.training.min_changes",
        "MATINEE.TRAINING.MIN-CHANGES",
        "matinee.training.trainers[0]",
        "matinee.training.neural.hidden-layers[1]",
        "other.training.schedul",
        "matinees.schedule",
      })
  void takesEverySpellingOfASetting(String key) {
    assertThatNoException().isThrownBy(() -> check(options(key)));
  }

  @ParameterizedTest
  @CsvSource({
    "matinee.traning.schedule, did you mean matinee.training.schedule?",
    "matinee.training.schedul, did you mean matinee.training.schedule?",
    "matinee.demo.enabled, leave it out.",
    "matinee.dmeo, did you mean matinee.demo?",
    "matinee.training.bayesian, leave it out.",
    "matinee.training.bayesian.max-tme, did you mean matinee.training.bayesian.max-time?",
    "matinee.training.trainer[0], did you mean matinee.training.trainers?",
    "matinee.training.schedule.cron, did you mean matinee.training.schedule?",
  })
  void namesTheKeyThatMayBeMeant(String key, String remedy) {
    assertThatExceptionOfType(UnknownKeyException.class)
        .isThrownBy(() -> check(options(key)))
        .withMessage("%s (options) is not a setting; %s", key, remedy);
  }

  @Test
  void namesFileAndLine() throws IOException {
    Path file = Files.writeString(folder.resolve("a.properties"), "# x\nmatinee.model.keep=3\n");
    PropertySource<?> source =
        new PropertiesPropertySourceLoader()
            .load("settings", new FileSystemResource(file))
            .getFirst();

    assertThatExceptionOfType(UnknownKeyException.class)
        .isThrownBy(() -> check(source))
        .withMessage(
            "matinee.model.keep (file [%s] - 2:20) is not a setting; did you mean %s?",
            file, "matinee.models.keep");
  }

  @Test
  void leavesTheEnvironmentAlone() {
    assertThatNoException()
        .isThrownBy(
            () ->
                check(
                    new SystemEnvironmentPropertySource(
                        "environment", Map.of("MATINEE_DB_PASSWORD", "x", "MATINEE_PORT", "1"))));
  }

  private static PropertySource<?> options(String key) {
    return new MapPropertySource("options", Map.of(key, "x"));
  }

  private static void check(PropertySource<?> source) {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      context.getEnvironment().getPropertySources().addFirst(source);
      new UnknownKeys().initialize(context);
    }
  }
}
