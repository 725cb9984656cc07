package dev.matinee.ratings.feed;

import dev.matinee.ratings.StoredRating;
import org.jspecify.annotations.Nullable;

/// A change of one user's rating of one movie.
///
/// @param user database id of the user
/// @param movie database id of the movie
/// @param before the stored rating before the write; null if there was none
/// @param after the stored rating after the write; null if it was removed
public record RatingChange(
    long user, long movie, @Nullable StoredRating before, @Nullable StoredRating after) {}
