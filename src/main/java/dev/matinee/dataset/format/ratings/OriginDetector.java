package dev.matinee.dataset.format.ratings;

import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.FilePrefix;
import dev.matinee.dataset.format.text.Numbers;
import java.util.List;
import java.util.function.Predicate;

/// Detection of a ratings file's origin from its content.
///
/// - A file without a header is generic if more than a third of its ratings is below 0 or above 10.
///   It is from MovieTweetings if more than a third of its ratings is above 5, or of its movie ids
///   has seven digits (IMDb). Otherwise it is from MovieLens.
/// - A file with a header is from MovieLens if user ids, movie ids and times are whole numbers,
///   ratings are 0.5 to 5, and either ratings have a decimal (`4.0`) or the column `chronoRank`
///   exists. Otherwise it is generic, such as the exports of Matinee.
///
/// Ratings outside `(0, 10]`, such as 99, are ignored if they are few.
final class OriginDetector {

  private static final double MAX_STARS = 5;
  private static final double MIN_STARS = 0.5;
  private static final double MAX_RATING = 10;
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
    if (share(all, c -> rating(c) < 0 || rating(c) > MAX_RATING) > MANY) {
      return Origin.GENERIC;
    }
    List<Layout.Cells> cells = all.stream().filter(OriginDetector::isPlausible).toList();
    boolean tweets =
        share(cells, c -> rating(c) > MAX_STARS) > MANY
            || share(cells, c -> c.movieId().length() >= IMDB_DIGITS) > MANY;
    return tweets ? Origin.MOVIETWEETINGS : Origin.MOVIELENS;
  }

  private static Origin withHeader(DelimitedLayout columns, FilePrefix sample) {
    List<Layout.Cells> cells =
        cells(columns, sample).stream().filter(OriginDetector::isPlausible).toList();
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
        && rating(cells) >= MIN_STARS
        && rating(cells) <= MAX_STARS;
  }

  private static double share(List<Layout.Cells> cells, Predicate<Layout.Cells> wanted) {
    return cells.isEmpty() ? 0 : cells.stream().filter(wanted).count() / (double) cells.size();
  }

  private static boolean isPlausible(Layout.Cells cells) {
    return rating(cells) > 0 && rating(cells) <= MAX_RATING;
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
      throw new IllegalStateException("a valid line has become invalid: " + line, e);
    }
  }
}
