package dev.matinee.ratings.support;

import org.springframework.modulith.NamedInterface;

/// How many ratings a movie has, and their mean (0 when there are none).
@NamedInterface("support")
public record MovieSupport(long ratings, double mean) {}
