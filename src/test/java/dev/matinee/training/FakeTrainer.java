package dev.matinee.training;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.Monitor;
import dev.matinee.model.RatingTable;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Trainer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/// A trainer made of a lambda.
@FunctionalInterface
interface FakeTrainer extends Trainer, Trainer.Recipe {

  /// Knows the tastes of [FakeRatings].
  FakeTrainer GOOD = (ratings, monitor) -> new Model(ratings.movies(), FakeTrainer::taste);

  /// Trains until it is interrupted.
  FakeTrainer ENDLESS =
      (ratings, monitor) -> {
        for (int step = 0; ; step++) {
          monitor.progress(Math.min(step, 99), 100, 1.5);
          try {
            Thread.sleep(Duration.ofMillis(2));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  static FakeTrainer constant(double value) {
    return (ratings, monitor) -> new Model(ratings.movies(), known -> row -> value);
  }

  @Override
  default String name() {
    return "fake";
  }

  @Override
  default Recipe tune(RatingTable ratings, long seed, Monitor monitor) {
    return this;
  }

  @Override
  default Map<String, String> settings() {
    return Map.of("size", "small");
  }

  private static IntToDoubleFunction taste(UserRatings known) {
    int even = 0;
    for (int i = 0; i < known.size(); i++) {
      even += (known.value(i) > 5) == (known.movie(i) % 2 == 0) ? 1 : -1;
    }
    boolean likesEven = even > 0;
    return row -> likesEven == (row % 2 == 0) ? 9 : 2;
  }

  /// Predicts for a user what a function of the user's ratings says.
  record Model(int movies, Function<UserRatings, IntToDoubleFunction> rule) implements RatingModel {

    @Override
    public FoldedUser foldIn(UserRatings ratings) {
      IntToDoubleFunction prediction = rule.apply(ratings);
      return new FoldedUser() {

        @Override
        public double predict(int movieRow) {
          return prediction.applyAsDouble(movieRow);
        }

        @Override
        public double predictUnknownMovie() {
          return 5;
        }
      };
    }

    @Override
    public void writeTo(ArrayBundle bundle) {
      bundle.put("rating.kind", "fake");
    }
  }
}
