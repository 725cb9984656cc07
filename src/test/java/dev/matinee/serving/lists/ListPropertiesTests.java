package dev.matinee.serving.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class ListPropertiesTests {

  final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(Settings.class);

  @Test
  void exploresFivePercentUnlessToldOtherwise() {
    context.run(c -> assertThat(c.getBean(ListProperties.class).exploration()).isEqualTo(.05));
    context
        .withPropertyValues("matinee.ranking.exploration=0")
        .run(c -> assertThat(c.getBean(ListProperties.class).exploration()).isZero());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "0.51", "NaN", "much"})
  void refusesWhatIsNoShareUpToAHalf(String exploration) {
    context
        .withPropertyValues("matinee.ranking.exploration=" + exploration)
        .run(c -> assertThat(c).hasFailed());
  }

  @EnableConfigurationProperties(ListProperties.class)
  static class Settings {}
}
