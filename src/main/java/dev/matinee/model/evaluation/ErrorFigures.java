package dev.matinee.model.evaluation;

/// The errors of predictions, clipped to the scale, on `ratings` held-out ratings.
///
/// @param rmse root mean squared error, in rating units
/// @param mae mean absolute error, in rating units
/// @param coverage90 share of ratings inside their 90 % interval, NaN without intervals
public record ErrorFigures(double rmse, double mae, double coverage90, long ratings) {}
