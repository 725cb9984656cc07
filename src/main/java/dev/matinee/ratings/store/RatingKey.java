package dev.matinee.ratings.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// Who rated what, by database ids.
@Embeddable
record RatingKey(@Column(name = "user_id") long user, @Column(name = "movie_id") long movie) {}
