package dev.matinee.training;

import java.time.Instant;

/// Why a model was taken out of force again, as answered over HTTP.
///
/// @param reason a sentence with the figures
/// @param rmse error on the ratings that came in while it was in force, in rating units
/// @param previousRmse error on the same ratings of the model that came back
/// @param ratings number of these ratings
public record Withdrawal(
    Instant at, String reason, double rmse, double previousRmse, long ratings) {}
