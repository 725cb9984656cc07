package dev.matinee.ratings.support;

import org.springframework.modulith.NamedInterface;

/// How many ratings a movie has, and their sum, as of write number `sequence`.
@NamedInterface("support")
public record SupportAsOf(long ratings, double total, long sequence) {}
