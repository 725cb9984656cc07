package dev.matinee.live;

/// A rating that came in, against what was predicted: errors are predictions minus the rating.
///
/// @param user database id of the user
/// @param error of the model in force
/// @param previousError of the model before; NaN without one
/// @param movieMeanError of the mean rating of the movie
/// @param covered whether the rating lies in the interval of the model in force
record Observation(
    long user, double error, double previousError, double movieMeanError, boolean covered) {}
