package dev.matinee.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class UnknownKeysTests {

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
    "matinee.demo.enabled, leave it out",
    "matinee.dmeo, did you mean matinee.demo?",
    "matinee.training.bayesian, leave it out",
    "matinee.training.bayesian.max-tme, did you mean matinee.training.bayesian.max-time?",
    "matinee.training.trainer[0], did you mean matinee.training.trainers?",
    "matinee.training.schedule.cron, did you mean matinee.training.schedule?",
  })
  void namesTheKeyThatMayBeMeant(String key, String remedy) {
    assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
        .isThrownBy(() -> check(options(key)))
        .satisfies(
            failure -> {
              assertThat(failure.getName()).isEqualTo(key);
              assertThat(failure.getReason()).isEqualTo("there is no such setting; " + remedy);
            });
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
