package dev.matinee.model.memory;

/// The size of training data.
///
/// @param ratings number of ratings
/// @param users number of users who rated
/// @param movies number of movies with ratings
public record TrainingSize(long ratings, long users, long movies) {}
