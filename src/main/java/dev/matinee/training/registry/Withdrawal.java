package dev.matinee.training.registry;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// The withdrawal of a model that was clearly worse than the one before. Part of HTTP responses.
///
/// @param reason a sentence with the figures
/// @param rmse RMSE on the ratings received while the model was in force, in rating units
/// @param previousRmse RMSE of the model before on the same ratings
/// @param ratings number of these ratings
@NamedInterface("registry")
public record Withdrawal(
    Instant at, String reason, double rmse, double previousRmse, long ratings) {}
