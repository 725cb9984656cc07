package dev.matinee.ratings.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/// The numbers of stored ratings by value and by day.
///
/// @param byValue in ascending order, with empty bins
/// @param byDay number of ratings given on each day (UTC), without empty days
public record RatingDistribution(List<Bin> byValue, SortedMap<LocalDate, Long> byDay) {

  /// The ratings from `low` to `high`; both are equal when the bin is a single value.
  public record Bin(double low, double high, long count) {}
}
