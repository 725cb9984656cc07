package dev.matinee.training.run;

import org.springframework.modulith.NamedInterface;

/// A validation error measured by a run.
///
/// @param phase phase of the run
/// @param attempt number of the training attempt within the run, from 1; the next attempt starts
///   from scratch, for example with other settings
/// @param seconds time since the start of the run
/// @param rmse in rating units
@NamedInterface("run")
public record Measurement(String phase, int attempt, double seconds, double rmse) {}
