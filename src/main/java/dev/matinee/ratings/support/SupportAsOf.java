package dev.matinee.ratings.support;

import org.springframework.modulith.NamedInterface;

/// The number of a movie's ratings and their sum, after write number `sequence`.
@NamedInterface("support")
public record SupportAsOf(long ratings, double total, long sequence) {}
