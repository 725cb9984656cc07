package dev.matinee.dataset.format.ratings;

import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.FilePrefix;
import dev.matinee.dataset.format.text.Numbers;
import java.util.List;
import java.util.function.Predicate;

/// Tells whose ratings they are, by what they look like rather than by the name of a folder.
///
/// - Without a header, many ratings below 0 or above 10 are on a scale of their own: generic. Of
///   the rest, many ratings above 5 or movies numbered by seven digits (IMDb) are from
///   MovieTweetings, all others from MovieLens.
/// - With a header, numbered users and movies, ratings within half to five stars and times in
///   seconds are from MovieLens if the stars have a decimal (`4.0`), or if a MovieLens rank in time
///   is there. Everything else is generic, in particular what Matinee exports.
///
/// A few ratings that would be wrong everywhere (99, say) do not count.
final class OriginDetector {

  private static final double MOST_STARS = 5;
  private static final double LEAST_STARS = 0.5;
  private static final double MOST_ANYWHERE = 10;
  private static final double MANY = 1 / 3.0;
  private static final int IMDB_DIGITS = 7;

  private OriginDetector() {}

  static Origin of(Layout layout, FilePrefix sample) {
    return switch (layout) {
      case JsonLayout _ -> Origin.GENERIC;
      case DelimitedLayout columns when columns.headerLines() == 0 ->
          withoutHeader(columns, sample);
      case DelimitedLayout columns -> withHeader(columns, sample);
    };
  }

  private static Origin withoutHeader(DelimitedLayout columns, FilePrefix sample) {
    List<Layout.Cells> all = cells(columns, sample);
    if (share(all, c -> rating(c) < 0 || rating(c) > MOST_ANYWHERE) > MANY) {
      return Origin.GENERIC;
    }
    List<Layout.Cells> cells = all.stream().filter(OriginDetector::isAnywhere).toList();
    boolean tweets =
        share(cells, c -> rating(c) > MOST_STARS) > MANY
            || share(cells, c -> c.movieId().length() >= IMDB_DIGITS) > MANY;
    return tweets ? Origin.MOVIETWEETINGS : Origin.MOVIELENS;
  }

  private static Origin withHeader(DelimitedLayout columns, FilePrefix sample) {
    List<Layout.Cells> cells =
        cells(columns, sample).stream().filter(OriginDetector::isAnywhere).toList();
    boolean ranked = sample.first().contains("chronoRank");
    boolean movielens =
        !cells.isEmpty()
            && cells.stream().allMatch(c -> isNumbered(c) && (ranked || c.rating().contains(".")));
    return movielens ? Origin.MOVIELENS : Origin.GENERIC;
  }

  private static boolean isNumbered(Layout.Cells cells) {
    String time = cells.time();
    return Numbers.isWhole(cells.userId())
        && Numbers.isWhole(cells.movieId())
        && time != null
        && Numbers.isWhole(time)
        && rating(cells) >= LEAST_STARS
        && rating(cells) <= MOST_STARS;
  }

  private static double share(List<Layout.Cells> cells, Predicate<Layout.Cells> wanted) {
    return cells.isEmpty() ? 0 : cells.stream().filter(wanted).count() / (double) cells.size();
  }

  private static boolean isAnywhere(Layout.Cells cells) {
    return rating(cells) > 0 && rating(cells) <= MOST_ANYWHERE;
  }

  private static double rating(Layout.Cells cells) {
    return Double.parseDouble(cells.rating());
  }

  private static List<Layout.Cells> cells(DelimitedLayout columns, FilePrefix sample) {
    return sample.lines().stream()
        .skip(columns.headerLines())
        .filter(line -> RatingRow.fits(columns, line))
        .map(line -> cells(columns, line))
        .toList();
  }

  private static Layout.Cells cells(DelimitedLayout columns, String line) {
    try {
      return columns.cells(line);
    } catch (BadRowException e) {
      throw new IllegalStateException("a line that fitted does not fit: " + line, e);
    }
  }
}
