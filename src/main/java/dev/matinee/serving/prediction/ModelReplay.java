package dev.matinee.serving.prediction;

import dev.matinee.catalog.Movie;
import dev.matinee.model.UserProfile;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.ColdMovies;
import dev.matinee.serving.context.Estimate;
import dev.matinee.serving.context.UserFoldIn;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What a model says of a user in the light of certain ratings: the answers that [Predictor] gives,
/// or would have given, with that model in force and those ratings in the store.
///
/// Immutable, so safe to share between threads. Costs one fold-in.
public final class ModelReplay {

  private final ModelSnapshot snapshot;
  private final int known;
  private final FoldedUser folded;

  private ModelReplay(ModelSnapshot snapshot, UserProfile user) {
    this.snapshot = snapshot;
    this.known = user.ratings().size();
    this.folded = snapshot.ratings().foldIn(user);
  }

  /// Folds a user in.
  ///
  /// @param attributes what is declared about the user
  /// @param ratings of the user, in any order
  public static ModelReplay of(
      ModelSnapshot snapshot, Map<String, String> attributes, Collection<StoredRating> ratings) {
    SortedMap<Long, Double> byMovie = new TreeMap<>();
    ratings.forEach(rating -> byMovie.put(rating.movie(), rating.rating()));
    return new ModelReplay(
        snapshot, new UserProfile(UserFoldIn.known(snapshot.movies(), byMovie), attributes));
  }

  /// Predicts the rating of `movie`.
  ///
  /// @param support of the movie, asked for only if the model does not know it
  public Estimate predict(Movie movie, Supplier<MovieSupport> support) {
    int row = snapshot.movies().row(movie.id());
    return row == Candidates.NONE
        ? predictUnknown(movie, support.get())
        : Estimate.of(
            snapshot,
            folded.predict(row),
            folded.deviation(row),
            known,
            snapshot.popularity().count(row));
  }

  private Estimate predictUnknown(Movie movie, MovieSupport support) {
    double neutral =
        snapshot.ratings().foldIn(UserProfile.UNKNOWN).predictUnknownMovie(movie.metadata());
    return Estimate.of(
        snapshot,
        folded.predictUnknownMovie(movie.metadata()) + ColdMovies.offset(support, neutral),
        folded.deviationOfUnknownMovie(movie.metadata()),
        known,
        support.ratings());
  }
}
