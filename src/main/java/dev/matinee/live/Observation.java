package dev.matinee.live;

/// The prediction errors for one received rating. An error is the prediction minus the rating.
///
/// @param user database id of the user
/// @param error error of the model in force
/// @param previousError error of the model before it; NaN if there is no such model
/// @param movieMeanError error if the mean rating of the movie is the prediction
/// @param covered whether the rating lies in the prediction interval of the model in force
record Observation(
    long user, double error, double previousError, double movieMeanError, boolean covered) {}
