package dev.matinee.console;

import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.SupportBin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A drawing of errors by how much was known: lying bars, all to the same scale.
///
/// @param users by number of known ratings of the user
/// @param movies by number of known ratings of the movie
record SupportChart(List<Bar> users, List<Bar> movies) {

  /// Length of the longest bar.
  static final double LENGTH = 100;

  /// The errors of one bin.
  ///
  /// @param known numbers of known ratings, such as `5–9`
  /// @param length 0 to [#LENGTH]
  record Bar(String known, double length, SupportBin bin) {}

  /// Draws `errors`; empty if there are none.
  static Optional<SupportChart> of(@Nullable ErrorBySupport errors) {
    if (errors == null) {
      return Optional.empty();
    }
    double most =
        Stream.concat(errors.users().stream(), errors.movies().stream())
            .mapToDouble(SupportBin::rmse)
            .max()
            .orElse(0);
    return most > 0
        ? Optional.of(new SupportChart(bars(errors.users(), most), bars(errors.movies(), most)))
        : Optional.empty();
  }

  private static List<Bar> bars(List<SupportBin> bins, double most) {
    return bins.stream()
        .map(bin -> new Bar(known(bin), Math.round(10 * LENGTH * bin.rmse() / most) / 10., bin))
        .toList();
  }

  private static String known(SupportBin bin) {
    if (bin.to() == null) {
      return bin.from() + " or more";
    }
    return bin.from() == bin.to() ? Integer.toString(bin.from()) : bin.from() + "–" + bin.to();
  }
}
