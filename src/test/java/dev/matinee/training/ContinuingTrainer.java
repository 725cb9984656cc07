package dev.matinee.training;

import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A trainer that can continue a model: knows the tastes of [Tastes], and takes note of every
/// training.
final class ContinuingTrainer implements RatingTrainer, RatingTrainer.Recipe {

  final List<Step> steps = new ArrayList<>();

  /// Whether the recipe of an earlier run is still good.
  boolean recalls = true;

  /// Whether a model goes bad when it is continued.
  boolean goesBad;

  /// One training.
  ///
  /// @param ratings number of training ratings
  record Step(int ratings, @Nullable WarmStart start, RatingModel model) {}

  @Override
  public String name() {
    return "continuing";
  }

  @Override
  public Recipe tune(TrainingData data, long seed, TrainingMonitor monitor) {
    return this;
  }

  @Override
  public Optional<Recipe> recall(Map<String, String> settings, TrainingData data, long seed) {
    return recalls && "small".equals(settings.get("size")) ? Optional.of(this) : Optional.empty();
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("size", "small");
  }

  @Override
  public RatingModel train(TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor) {
    FakeTrainer trainer = goesBad && start != null ? FakeTrainer.constant(1) : FakeTrainer.GOOD;
    RatingModel model = trainer.train(data.ratings(), monitor);
    steps.add(new Step(data.ratings().size(), start, model));
    return model;
  }
}
