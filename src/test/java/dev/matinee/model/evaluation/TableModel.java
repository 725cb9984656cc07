package dev.matinee.model.evaluation;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserProfile;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel;
import java.util.function.IntToDoubleFunction;

/// Predicts for everybody what two functions of the movie row say; unknown movies as many as the
/// user has known ratings.
record TableModel(int movies, IntToDoubleFunction prediction, IntToDoubleFunction spread)
    implements RatingModel {

  @Override
  public FoldedUser foldIn(UserProfile user) {
    return new FoldedUser() {

      @Override
      public double predict(int movieRow) {
        return prediction.applyAsDouble(movieRow);
      }

      @Override
      public double predictUnknownMovie(MovieMetadata movie) {
        return user.ratings().size();
      }

      @Override
      public double deviation(int movieRow) {
        return spread.applyAsDouble(movieRow);
      }

      @Override
      public Contributions explain(int movieRow) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Contributions explainUnknownMovie(MovieMetadata movie) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public void writeTo(ArrayBundle bundle) {
    throw new UnsupportedOperationException();
  }
}
