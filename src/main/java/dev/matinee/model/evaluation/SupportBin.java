package dev.matinee.model.evaluation;

import org.jspecify.annotations.Nullable;

/// The errors on held-out ratings of users, or of movies, with similar numbers of known ratings.
///
/// @param from least number of known ratings
/// @param to greatest number of known ratings; null for no limit
/// @param ratings number of held-out ratings, at least 1
/// @param rmse in rating units
/// @param coverage90 share of ratings inside their 90 % interval, cross-calibrated
public record SupportBin(
    int from, @Nullable Integer to, long ratings, double rmse, double coverage90) {}
