package dev.matinee.model.evaluation;

/// A bin of a reliability diagram: held-out ratings with similar predictions. With perfect
/// calibration, their mean equals the mean prediction.
///
/// @param low lowest prediction, in rating units
/// @param high highest prediction
/// @param ratings number of held-out ratings
/// @param predicted mean prediction
/// @param actual mean rating
public record ReliabilityBin(
    double low, double high, long ratings, double predicted, double actual) {}
