package dev.matinee.ratings.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/// How the stored ratings are spread over the scale and over time.
///
/// @param byValue along the scale, ascending, empty places included
/// @param byDay number of ratings given on each day (UTC) that has any
public record RatingDistribution(List<Bin> byValue, SortedMap<LocalDate, Long> byDay) {

  /// A part of the scale; `low` and `high` are equal where it is a single rating.
  ///
  /// @param count number of ratings in it
  public record Bin(double low, double high, long count) {}
}
