package dev.matinee.serving.prediction;

import dev.matinee.catalog.Movie;
import dev.matinee.model.UserProfile;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.Estimate;
import dev.matinee.serving.context.PredictedMovie;
import dev.matinee.serving.context.UserFoldIn;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

/// Predicts ratings of one user with a given model and given ratings. The result is that of
/// [Predictor] if this model were in force and these ratings were stored.
///
/// Immutable, so safe to share between threads. To create one costs one fold-in.
public final class ModelPredictions {

  private final ModelSnapshot snapshot;
  private final int known;
  private final FoldedUser folded;

  private ModelPredictions(ModelSnapshot snapshot, UserProfile user) {
    this.snapshot = snapshot;
    this.known = user.ratings().size();
    this.folded = snapshot.ratings().foldIn(user);
  }

  /// Folds a user in.
  ///
  /// @param ratings of the user, in any order
  public static ModelPredictions of(
      ModelSnapshot snapshot, Map<String, String> attributes, Collection<StoredRating> ratings) {
    return new ModelPredictions(
        snapshot, UserFoldIn.profile(snapshot.movies(), attributes, ratings));
  }

  /// Predicts the rating of `movie`.
  ///
  /// @param support current support of the movie; called only if the model does not know the movie
  public Estimate predict(Movie movie, Supplier<MovieSupport> support) {
    int row = snapshot.movies().row(movie.id());
    return Estimate.of(
        snapshot,
        folded,
        known,
        row == Candidates.NONE
            ? PredictedMovie.cold(movie.metadata(), support.get(), neutral(movie))
            : PredictedMovie.learnt(snapshot, row));
  }

  private double neutral(Movie movie) {
    return snapshot.ratings().foldIn(UserProfile.UNKNOWN).predictUnknownMovie(movie.metadata());
  }
}
