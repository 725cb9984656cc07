package dev.matinee.training.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.training.bayesian.BayesianSettings;
import dev.matinee.training.bayesian.BayesianTrainer;
import dev.matinee.training.configuration.Trainers;
import dev.matinee.training.ranking.RankingTrainers;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunMemoryTests {

  static final TrainingSize SIZE = new TrainingSize(20_000_000, 300_000, 60_000);
  static final RankingTrainer LISTS = RankingTrainers.upTo(60_000);

  @Test
  void addsTheModelsOfAllTrainersAndTheLargestStep() {
    RatingTrainer trainer = new BayesianTrainer(BayesianSettings.DEFAULTS);
    long data = heap(LISTS) - LISTS.memory(SIZE).training().heap(SIZE) - model(LISTS.memory(SIZE));

    assertThat(data).isEqualTo(20_000_000L * 65 / 2 + 300_000 * 40 + 60_000 * 60);
    assertThat(heap(LISTS, trainer))
        .isEqualTo(
            data
                + trainer.memory(SIZE).training().heap(SIZE)
                + model(trainer.memory(SIZE))
                + model(LISTS.memory(SIZE)));
  }

  @Test
  void needsAMatrixOutsideTheHeapForListsInClosedForm() {
    Trainers trainers = new Trainers(List.of(), RankingTrainers.upTo(60_000));

    assertThat(RunMemory.of(SIZE, trainers).outsideHeap()).isEqualTo(60_000L * 60_000 * 4);
  }

  @Test
  void sparseWeightsNeedTheirBlockOnTheHeapAndNothingOutside() {
    RankingTrainer sparse = RankingTrainers.upTo(20_000);
    long block = sparse.memory(SIZE).training().heap(SIZE) - 20 * SIZE.ratings() - 60_000 * 6_800;

    assertThat(RunMemory.of(SIZE, new Trainers(List.of(), sparse)).outsideHeap()).isZero();
    assertThat(block).isBetween(1L, Runtime.getRuntime().maxMemory() / 2);
  }

  private static long model(TrainerMemory trainer) {
    return trainer.model().heap(SIZE);
  }

  private static long heap(RankingTrainer lists, RatingTrainer... trainers) {
    return RunMemory.of(SIZE, new Trainers(List.of(trainers), lists)).heap(SIZE);
  }
}
