package dev.matinee.ratings.support;

/// A movie and its support.
///
/// @param movie database id
public record RatedMovie(long movie, MovieSupport support) {}
