package dev.matinee.ratings.feed;

import dev.matinee.ratings.StoredRating;
import org.jspecify.annotations.Nullable;

/// What a write did to the rating of one movie by one user.
///
/// @param user database id of the user
/// @param movie database id of the movie
/// @param before the rating in the store before the write; null if there was none
/// @param after the rating in the store after the write; null if it was removed
public record RatingChange(
    long user, long movie, @Nullable StoredRating before, @Nullable StoredRating after) {}
