package dev.matinee.model.evaluation;

/// How well predictions of about the same height were met on average.
///
/// @param low lowest prediction, in rating units like all but `ratings`
/// @param high highest prediction
/// @param ratings number of held-out ratings
/// @param predicted mean prediction
/// @param actual mean rating
public record ReliabilityBin(
    double low, double high, long ratings, double predicted, double actual) {}
