package dev.matinee.training.registry;

import org.springframework.modulith.NamedInterface;

/// The size of a stored model in proportion to its training data. Part of HTTP responses.
///
/// A model holds numbers for movies only, so its size grows with the movies; a service needs about
/// as much of the heap for it. The other two proportions are for comparison.
///
/// Rounded to tenths.
///
/// @param movie bytes for each movie
/// @param user bytes for each user who rated
/// @param rating bytes for each training rating
@NamedInterface("registry")
public record BytesPer(double movie, double user, double rating) {

  static BytesPer of(long bytes, ModelReport report) {
    return new BytesPer(
        tenths(bytes, report.movies()),
        tenths(bytes, report.users()),
        tenths(bytes, report.ratings()));
  }

  private static double tenths(long bytes, long count) {
    return Math.round(10. * bytes / Math.max(1, count)) / 10.;
  }
}
