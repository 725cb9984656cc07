package dev.matinee.ratings;

/// How many ratings a movie has, and their mean (0 when there are none).
public record MovieSupport(long ratings, double mean) {}
