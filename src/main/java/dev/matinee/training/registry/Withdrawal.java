package dev.matinee.training.registry;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// Why a model was taken out of force again, as answered over HTTP.
///
/// @param reason a sentence with the figures
/// @param rmse error on the ratings that came in while it was in force, in rating units
/// @param previousRmse error on the same ratings of the model that came back
/// @param ratings number of these ratings
@NamedInterface("registry")
public record Withdrawal(
    Instant at, String reason, double rmse, double previousRmse, long ratings) {}
