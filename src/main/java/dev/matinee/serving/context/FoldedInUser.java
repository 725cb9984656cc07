package dev.matinee.serving.context;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import java.util.Collections;
import java.util.SortedMap;

/// A user folded into the model in force, with the ratings that the request has read.
///
/// Immutable, so safe to share between threads.
public final class FoldedInUser {

  private final SortedMap<Long, Double> stored;
  private final UserProfile profile;
  private final int[] rated;
  private final FoldedUser folded;

  /// @param stored ratings by database id of the movie
  /// @param profile the input of the fold-in: the attributes, and the ratings of movies that the
  ///   model knows
  /// @param rated positions of the rated movies among the candidates
  FoldedInUser(
      SortedMap<Long, Double> stored, UserProfile profile, int[] rated, FoldedUser folded) {
    this.stored = Collections.unmodifiableSortedMap(stored);
    this.profile = profile;
    this.rated = rated;
    this.folded = folded;
  }

  /// Returns all ratings by database id of the movie, also of movies unknown to the model.
  public SortedMap<Long, Double> stored() {
    return stored;
  }

  /// Returns the number of ratings used for the fold-in.
  public int usedRatings() {
    return profile.ratings().size();
  }

  /// Returns the ratings used for the fold-in.
  public UserRatings ratings() {
    return profile.ratings();
  }

  /// Returns the input of the fold-in: attributes and ratings.
  public UserProfile profile() {
    return profile;
  }

  /// Returns the positions of the rated movies among the candidates. Do not change the array.
  public int[] rated() {
    return rated;
  }

  public FoldedUser folded() {
    return folded;
  }
}
