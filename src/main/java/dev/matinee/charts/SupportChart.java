package dev.matinee.charts;

import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.SupportBin;
import java.util.List;
import java.util.stream.Stream;

/// Horizontal bars of errors by number of known ratings, all on the same scale.
///
/// @param users errors by number of known ratings of the user
/// @param movies errors by number of known ratings of the movie
public record SupportChart(List<Bar> users, List<Bar> movies) {

  private static final double LENGTH = 100;

  /// The errors of one bin.
  ///
  /// @param known numbers of known ratings, such as `5–9`
  /// @param length 0 to 100
  public record Bar(String known, double length, SupportBin bin) {

    public String rmse() {
      return NumberTexts.fine(bin.rmse());
    }

    /// Returns the number of held-out ratings.
    public String ratings() {
      return NumberTexts.count(bin.ratings());
    }
  }

  /// Draws `errors`.
  public static SupportChart of(ErrorBySupport errors) {
    double most =
        Stream.concat(errors.users().stream(), errors.movies().stream())
            .mapToDouble(SupportBin::rmse)
            .max()
            .orElse(0);
    return new SupportChart(bars(errors.users(), most), bars(errors.movies(), most));
  }

  private static List<Bar> bars(List<SupportBin> bins, double most) {
    return bins.stream()
        .map(bin -> new Bar(known(bin), most > 0 ? length(bin.rmse() / most) : 0, bin))
        .toList();
  }

  private static double length(double share) {
    return Math.round(10 * LENGTH * share) / 10.;
  }

  private static String known(SupportBin bin) {
    if (bin.to() == null) {
      return bin.from() + " or more";
    }
    return bin.from() == bin.to() ? Integer.toString(bin.from()) : bin.from() + "–" + bin.to();
  }

  public boolean isEmpty() {
    return users.isEmpty() && movies.isEmpty();
  }
}
