package dev.matinee.serving.context;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel.FoldedUser;

/// A user folded into a model, with the ratings that were used for it.
///
/// Immutable, so safe to share between threads.
public final class FoldedInUser {

  private static final int OVERHEAD = 300;

  /// The id of a user who is not stored.
  static final long NOT_STORED = 0;

  private final long id;
  private final int storedRatings;
  private final UserProfile profile;
  private final double[] used;
  private final int[] rated;
  private final FoldedUser folded;

  /// @param id database id, or [#NOT_STORED]
  /// @param storedRatings number of ratings, also of movies unknown to the model
  /// @param profile the input of the fold-in: the attributes, and the ratings of movies that the
  ///   model knows
  /// @param used values of the ratings of `profile`, not rounded to floats
  /// @param rated positions of the rated movies among the candidates
  FoldedInUser(
      long id,
      int storedRatings,
      UserProfile profile,
      double[] used,
      int[] rated,
      FoldedUser folded) {
    this.id = id;
    this.storedRatings = storedRatings;
    this.profile = profile;
    this.used = used;
    this.rated = rated;
    this.folded = folded;
  }

  /// Returns the database id.
  public long id() {
    return id;
  }

  /// Returns the number of ratings, also of movies unknown to the model.
  public int storedRatings() {
    return storedRatings;
  }

  /// Returns the number of ratings used for the fold-in.
  public int usedRatings() {
    return profile.ratings().size();
  }

  /// Returns the value of rating `i` of [#ratings], not rounded to a float.
  public double rating(int i) {
    return used[i];
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

  /// Returns the heap that this user takes, in bytes, without the attributes.
  long bytes() {
    int perRating = Integer.BYTES + Float.BYTES + Double.BYTES;
    return OVERHEAD
        + (long) perRating * usedRatings()
        + (long) Integer.BYTES * rated.length
        + folded.bytes();
  }
}
