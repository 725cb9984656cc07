package dev.matinee.training;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A trainer made of a lambda.
@FunctionalInterface
public interface FakeTrainer extends RatingTrainer, RatingTrainer.Recipe {

  /// Knows the tastes of [Tastes].
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

  /// Gives a trainer another name.
  static RatingTrainer named(String name, RatingTrainer trainer) {
    return new RatingTrainer() {

      @Override
      public String name() {
        return name;
      }

      @Override
      public Recipe tune(TrainingData data, long seed, TrainingMonitor monitor) {
        return trainer.tune(data, seed, monitor);
      }
    };
  }

  /// Knows the tastes of [Tastes], but says 5.5 plus or minus `spread`.
  static FakeTrainer timid(double spread) {
    return (ratings, monitor) ->
        new Model(
            ratings.movies(),
            known -> {
              IntToDoubleFunction taste = taste(known);
              return row -> taste.applyAsDouble(row) > 5 ? 5.5 + spread : 5.5 - spread;
            });
  }

  @Override
  default String name() {
    return "fake";
  }

  @Override
  default Recipe tune(TrainingData data, long seed, TrainingMonitor monitor) {
    return this;
  }

  RatingModel train(RatingTable ratings, TrainingMonitor monitor);

  @Override
  default RatingModel train(TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor) {
    return train(data.ratings(), monitor);
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
    public FoldedUser foldIn(UserProfile user) {
      IntToDoubleFunction prediction = rule.apply(user.ratings());
      return new FoldedUser() {

        @Override
        public double predict(int movieRow) {
          return prediction.applyAsDouble(movieRow);
        }

        @Override
        public double predictUnknownMovie(MovieMetadata movie) {
          return 5;
        }

        @Override
        public Contributions explain(int movieRow) {
          return new Contributions(0, predict(movieRow), 0, new double[user.ratings().size()]);
        }

        @Override
        public Contributions explainUnknownMovie(MovieMetadata movie) {
          return new Contributions(0, 5, 0, new double[user.ratings().size()]);
        }
      };
    }

    @Override
    public void writeTo(ArrayBundle bundle) {
      bundle.put("rating.kind", "fake");
    }
  }
}
