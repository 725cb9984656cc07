package dev.matinee.serving.context;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import java.util.Collections;
import java.util.SortedMap;

/// A user folded into the model in force, with the ratings they had at that moment.
///
/// Immutable, so safe to share between threads.
public final class FoldedInUser {

  private final SortedMap<Long, Double> stored;
  private final UserProfile profile;
  private final int[] rated;
  private final FoldedUser folded;

  /// @param stored ratings by database id of the movie
  /// @param profile what the user was folded in from: ratings of movies that the model knows
  /// @param rated positions of the rated movies among the candidates
  FoldedInUser(
      SortedMap<Long, Double> stored, UserProfile profile, int[] rated, FoldedUser folded) {
    this.stored = Collections.unmodifiableSortedMap(stored);
    this.profile = profile;
    this.rated = rated;
    this.folded = folded;
  }

  /// Returns all ratings by database id of the movie, also those that the model could not use.
  public SortedMap<Long, Double> stored() {
    return stored;
  }

  /// Returns the number of ratings that the model could use.
  public int known() {
    return profile.ratings().size();
  }

  /// Returns the ratings that the model could use.
  public UserRatings ratings() {
    return profile.ratings();
  }

  /// Returns what the user was folded in from.
  public UserProfile profile() {
    return profile;
  }

  /// Returns the positions of the rated movies among the candidates; not to be changed.
  public int[] rated() {
    return rated;
  }

  public FoldedUser folded() {
    return folded;
  }
}
