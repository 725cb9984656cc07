package dev.matinee.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Ratings with the attributes of their users and the metadata of their movies.
///
/// The lists are not copied: do not change them. Then it is immutable and safe to share between
/// threads.
///
/// @param ratings U users x M movies
/// @param attributes of each user row, by name; U maps
/// @param metadata of each movie row, M in all
public record TrainingData(
    RatingTable ratings, List<Map<String, String>> attributes, List<MovieMetadata> metadata) {

  public TrainingData {
    if (attributes.size() != ratings.users() || metadata.size() != ratings.movies()) {
      throw new IllegalArgumentException(
          "%d users with %d sets of attributes, %d movies with %d sets of metadata"
              .formatted(ratings.users(), attributes.size(), ratings.movies(), metadata.size()));
    }
  }

  /// Returns `ratings` without attributes and metadata.
  public static TrainingData of(RatingTable ratings) {
    return new TrainingData(
        ratings,
        Collections.nCopies(ratings.users(), Map.of()),
        Collections.nCopies(ratings.movies(), MovieMetadata.NONE));
  }

  /// Returns other ratings of the same users and movies.
  public TrainingData with(RatingTable others) {
    return new TrainingData(others, attributes, metadata);
  }

  /// Returns the ratings and attributes of a user.
  public UserProfile profile(int userRow) {
    return new UserProfile(ratings.of(userRow), attributes.get(userRow));
  }
}
