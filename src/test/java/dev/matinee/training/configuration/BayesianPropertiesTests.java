package dev.matinee.training.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.training.bayesian.BayesianSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BayesianPropertiesTests {

  @Test
  void areTheDefaultsWhenNothingIsSet() {
    assertThat(bound(Map.of())).isEqualTo(BayesianSettings.DEFAULTS);
  }

  @Test
  void overrideSingleSettings() {
    assertThat(
            bound(
                Map.of(
                    "matinee.training.bayesian.factors", "8",
                    "matinee.training.bayesian.max-time", "30s",
                    "matinee.training.bayesian.sample-memory", "2MB")))
        .isEqualTo(
            new BayesianSettings(
                8, Duration.ofSeconds(30), 2L << 20, BayesianSettings.DEFAULTS.trustShape()));
  }

  @Test
  void nameTheKeyOfAValueThatIsNotPositive() {
    assertThatThrownBy(() -> bound(Map.of("matinee.training.bayesian.max-time", "0s")))
        .hasStackTraceContaining("matinee.training.bayesian.max-time")
        .hasStackTraceContaining("must be greater than 0");
    assertThatThrownBy(() -> bound(Map.of("matinee.training.bayesian.sample-memory", "0MB")))
        .hasStackTraceContaining("matinee.training.bayesian.sample-memory");
  }

  private static BayesianSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("matinee.training.bayesian", BayesianProperties.class)
        .settings();
  }
}
