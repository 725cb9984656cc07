package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.training.ranking.RankingTrainers;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainersTests {

  @Test
  void arePickedByName() {
    assertThat(
            Trainers.named(
                    List.of("fake", "fake"), List.of(FakeTrainer.GOOD), RankingTrainers.upTo(0))
                .inOrder())
        .containsExactly(FakeTrainer.GOOD);
  }

  @Test
  void listTheNamesThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Trainers.named(
                    List.of("oracle"), List.of(FakeTrainer.GOOD), RankingTrainers.upTo(0)))
        .withMessageContaining("names 'oracle', but there are only [fake]");
  }
}
