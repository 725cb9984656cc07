package dev.matinee.ratings;

/// How many ratings a movie has, and their sum, as of write number `sequence`.
public record SupportAsOf(long ratings, double total, long sequence) {}
