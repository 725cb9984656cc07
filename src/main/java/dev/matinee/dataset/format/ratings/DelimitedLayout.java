package dev.matinee.dataset.format.ratings;

import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Layout with delimited fields at fixed positions.
///
/// @param time position of the time, -1 if there is none
/// @param headerLines 1 if the first line names the fields
public record DelimitedLayout(
    String delimiter, int user, int movie, int rating, int time, int headerLines)
    implements Layout {

  public static final List<String> USER = List.of("userid", "user_id", "user");
  public static final List<String> MOVIE =
      List.of("movieid", "movie_id", "movie", "itemid", "item_id", "item");
  public static final List<String> RATING = List.of("rating", "score");
  public static final List<String> TIME = List.of("timestamp", "ratedat", "rated_at", "time");

  /// Returns the layout `user, movie, rating[, time]` without a header.
  static DelimitedLayout withoutHeader(String delimiter, boolean times) {
    return new DelimitedLayout(delimiter, 0, 1, 2, times ? 3 : -1, 0);
  }

  /// Returns the layout that the header `names` describes; empty if it is not a ratings header.
  static Optional<DelimitedLayout> fromHeader(List<String> names) {
    int user = position(names, USER);
    int movie = position(names, MOVIE);
    int rating = position(names, RATING);
    return user < 0 || movie < 0 || rating < 0
        ? Optional.empty()
        : Optional.of(new DelimitedLayout(",", user, movie, rating, position(names, TIME), 1));
  }

  /// Returns the first position in `names` of one of `wanted`, -1 if there is none.
  public static int position(List<String> names, List<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Cells cells(String line) throws BadRowException {
    List<String> fields = Fields.split(line, delimiter);
    int needed = 1 + Math.max(rating, Math.max(user, movie));
    if (fields.size() < needed) {
      throw new BadRowException(
          "%d fields, but at least %d are needed".formatted(fields.size(), needed));
    }
    return new Cells(
        fields.get(user),
        fields.get(movie),
        fields.get(rating),
        time >= 0 && time < fields.size() ? fields.get(time) : null);
  }

  @Override
  public boolean hasTimes() {
    return time >= 0;
  }

  @Override
  public String name() {
    return switch (delimiter) {
      case "," -> "CSV with header";
      case "\t" -> "tab-separated";
      default -> "separated by " + delimiter;
    };
  }
}
