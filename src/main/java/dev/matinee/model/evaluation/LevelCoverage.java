package dev.matinee.model.evaluation;

/// The coverage of intervals of one level.
///
/// @param level share of ratings that the intervals should contain
/// @param covered share of held-out ratings that they contain
public record LevelCoverage(double level, double covered) {}
