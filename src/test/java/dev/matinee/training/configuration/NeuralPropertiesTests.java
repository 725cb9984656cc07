package dev.matinee.training.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.training.neural.NeuralSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NeuralPropertiesTests {

  @Test
  void areTheDefaultsWhenNothingIsSet() {
    assertThat(bound(Map.of())).isEqualTo(NeuralSettings.DEFAULTS);
  }

  @Test
  void overrideSingleSettings() {
    NeuralSettings settings =
        bound(
            Map.of(
                "matinee.training.neural.hidden-layers", "64,32",
                "matinee.training.neural.dropout", "0.2"));

    assertThat(settings.hiddenLayers()).isEqualTo(List.of(64, 32));
    assertThat(settings.dropout()).isEqualTo(.2);
    assertThat(settings.factors()).isEqualTo(NeuralSettings.DEFAULTS.factors());
  }

  private static NeuralSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("matinee.training.neural", NeuralProperties.class)
        .settings();
  }
}
