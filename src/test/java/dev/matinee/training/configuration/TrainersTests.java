package dev.matinee.training.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.training.FakeTrainer;
import dev.matinee.training.ranking.RankingTrainers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class TrainersTests {

  @Test
  void areSelectedByName() {
    assertThat(
            Trainers.named(
                    List.of("fake", "fake"), List.of(FakeTrainer.GOOD), RankingTrainers.upTo(0))
                .rating())
        .containsExactly(FakeTrainer.GOOD);
  }

  @Test
  void listTheKnownNames() {
    assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
        .isThrownBy(
            () ->
                Trainers.named(
                    List.of("oracle"), List.of(FakeTrainer.GOOD), RankingTrainers.upTo(0)))
        .withMessageContaining(
            "matinee.training.trainers with value 'oracle' is invalid: there are only [fake]");
  }
}
