package dev.matinee.model.evaluation;

/// How many ratings lie inside intervals of one level.
///
/// @param level share of ratings that should lie inside
/// @param covered share of held-out ratings that do
public record LevelCoverage(double level, double covered) {}
