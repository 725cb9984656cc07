package dev.matinee.training.ranking;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ListEvaluation;
import dev.matinee.model.ranking.RankingModel;

/// An inner validation split of the most rated movies, with the figure that chooses settings: the
/// NDCG of liked movies.
final class RankingValidation {

  private static final double VALIDATION_SHARE = .2;
  private static final int USERS = 2_000;

  /// With fewer users the figure is noise.
  private static final int MIN_USERS = 20;

  private final TrainingData train;
  private final ListEvaluation lists;

  RankingValidation(TrainingData data, RatingScale scale, int movies, long seed) {
    TrainingData part = MostRated.of(data, movies);
    Split inner = Split.random(part.ratings(), VALIDATION_SHARE, seed);
    this.train = part.with(inner.train());
    this.lists = new ListEvaluation(inner.train(), inner.holdout(), scale, USERS);
  }

  boolean conclusive() {
    return lists.users() >= MIN_USERS;
  }

  /// Returns the training part of the split.
  TrainingData train() {
    return train;
  }

  double figure(RankingModel model) {
    RatingTable ratings = train.ratings();
    double figure =
        lists.of((user, into) -> model.foldIn(ratings.of(user)).scoreAll(into)).ndcgAt10Liked();
    return Double.isNaN(figure) ? 0 : figure;
  }
}
