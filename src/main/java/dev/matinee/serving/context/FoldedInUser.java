package dev.matinee.serving.context;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel.FoldedUser;

/// A user as the model in force sees them, with the ratings of one moment.
///
/// Immutable, so safe to share between threads.
public final class FoldedInUser {

  private final int stored;
  private final UserProfile profile;
  private final int[] rated;
  private final FoldedUser folded;

  /// @param stored number of ratings
  /// @param profile what the user was folded in from: ratings of movies that the model knows
  /// @param rated positions of the rated movies among the candidates
  FoldedInUser(int stored, UserProfile profile, int[] rated, FoldedUser folded) {
    this.stored = stored;
    this.profile = profile;
    this.rated = rated;
    this.folded = folded;
  }

  /// Returns the number of ratings, whether the model could use them or not.
  public int stored() {
    return stored;
  }

  public boolean hasRatings() {
    return stored > 0;
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
