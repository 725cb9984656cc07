package dev.matinee.training;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserProfile;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Knows the tastes of [Tastes], leaves its state behind, and takes note of every training.
final class ChainTrainer implements RatingTrainer, RatingTrainer.Recipe {

  final List<Step> steps = new ArrayList<>();

  /// One training.
  ///
  /// @param ratings number of training ratings
  record Step(int ratings, @Nullable WarmStart start, State state) {}

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public Recipe tune(TrainingData data, long seed, TrainingMonitor monitor) {
    return this;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  @Override
  public RatingModel train(TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor) {
    RatingModel model = FakeTrainer.GOOD.train(data.ratings(), monitor);
    State state = new State(model);
    steps.add(new Step(data.ratings().size(), start, state));
    return new Model(model, state);
  }

  /// A model that training can go on from.
  private record Model(RatingModel model, State state) implements RatingModel {

    @Override
    public int movies() {
      return model.movies();
    }

    @Override
    public FoldedUser foldIn(UserProfile user) {
      return model.foldIn(user);
    }

    @Override
    public Optional<RatingModel> continuation() {
      return Optional.of(state);
    }

    @Override
    public void writeTo(ArrayBundle bundle) {
      model.writeTo(bundle);
    }
  }

  /// The state that training ended in; each is itself alone.
  static final class State implements RatingModel {

    private final RatingModel model;

    private State(RatingModel model) {
      this.model = model;
    }

    @Override
    public int movies() {
      return model.movies();
    }

    @Override
    public FoldedUser foldIn(UserProfile user) {
      return model.foldIn(user);
    }

    @Override
    public void writeTo(ArrayBundle bundle) {
      model.writeTo(bundle);
    }
  }
}
