package dev.matinee.ratings.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// The primary key of a rating: the database ids of user and movie.
@Embeddable
record RatingKey(@Column(name = "user_id") long user, @Column(name = "movie_id") long movie) {}
