package dev.matinee.training.run;

import org.springframework.modulith.NamedInterface;

/// A validation error that a run measured.
///
/// @param phase of the run
/// @param attempt number of the attempt in the run, from 1: within one, each measurement goes on
///   from the one before; the next starts anew, such as with other settings
/// @param seconds since the run started
/// @param rmse in rating units
@NamedInterface("run")
public record Measurement(String phase, int attempt, double seconds, double rmse) {}
