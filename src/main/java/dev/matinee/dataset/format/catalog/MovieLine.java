package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewMovie;
import dev.matinee.dataset.format.ratings.DelimitedLayout;
import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.Fields;
import dev.matinee.dataset.format.text.FilePrefix;
import dev.matinee.dataset.format.text.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Layout of a movies file.
sealed interface MovieLine extends CatalogLine<NewMovie> {

  /// `Title (1995)` or `Title (1995-1998)`; the first year counts.
  Pattern TITLE_AND_YEAR = Pattern.compile("(.*\\S)\\s*\\((\\d{4})(?:[-–]\\d{0,4})?\\)");

  String NO_GENRES = "(no genres listed)";

  /// Returns the layout of the file that begins with `sample`; empty if it holds no movies.
  static Optional<MovieLine> of(FilePrefix sample) {
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    return Columns.fromHeader(sample.first())
        .map(MovieLine.class::cast)
        .or(() -> Optional.of(new Items()).filter(line -> fits(line, sample)))
        .or(() -> Optional.of(new Colons()).filter(line -> fits(line, sample)));
  }

  private static boolean fits(MovieLine line, FilePrefix sample) {
    return sample.mostly(text -> line.tryParse(text).isPresent());
  }

  private static NewMovie movie(
      String movieId, String text, @Nullable Integer year, List<String> genres)
      throws BadRowException {
    Matcher matcher = TITLE_AND_YEAR.matcher(text);
    boolean found = year == null && matcher.matches();
    String title = found ? matcher.group(1) : text;
    Integer released = found ? Integer.valueOf(matcher.group(2)) : year;
    try {
      return new NewMovie(Ids.require(movieId), title, released, genres);
    } catch (IllegalArgumentException e) {
      throw new BadRowException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<String> genres(String text) {
    return Arrays.stream(text.split("\\|"))
        .map(String::trim)
        .filter(genre -> !genre.isEmpty() && !genre.equals(NO_GENRES))
        .distinct()
        .toList();
  }

  /// Layout of `movies.csv`: named columns, genres separated by `|`.
  record Columns(int id, int title, int year, int genres) implements MovieLine {

    private static final List<String> TITLE = List.of("title");
    private static final List<String> YEAR = List.of("year");
    private static final List<String> GENRES = List.of("genres");

    static Optional<Columns> fromHeader(String header) {
      try {
        List<String> names = Fields.split(header, ",");
        int id = DelimitedLayout.position(names, DelimitedLayout.MOVIE);
        int title = DelimitedLayout.position(names, TITLE);
        return id < 0 || title < 0
            ? Optional.empty()
            : Optional.of(
                new Columns(
                    id,
                    title,
                    DelimitedLayout.position(names, YEAR),
                    DelimitedLayout.position(names, GENRES)));
      } catch (BadRowException e) {
        return Optional.empty();
      }
    }

    @Override
    public NewMovie parse(String line) throws BadRowException {
      List<String> fields = Fields.split(line, ",");
      if (fields.size() <= Math.max(id, title)) {
        throw new BadRowException("%d fields are too few".formatted(fields.size()));
      }
      String written = field(fields, year);
      if (!written.isEmpty() && !written.matches("\\d{4}")) {
        throw new BadRowException("'%s' is not a year".formatted(written));
      }
      return movie(
          fields.get(id),
          fields.get(title),
          written.isEmpty() ? null : Integer.valueOf(written),
          MovieLine.genres(field(fields, genres)));
    }

    private static String field(List<String> fields, int position) {
      return position >= 0 && position < fields.size() ? fields.get(position) : "";
    }

    @Override
    public int headerLines() {
      return 1;
    }
  }

  /// Layout of `movies.dat`: `id::title (year)::genres`.
  record Colons() implements MovieLine {

    private static final int FIELDS = 3;

    @Override
    public NewMovie parse(String line) throws BadRowException {
      List<String> fields = Fields.split(line, "::");
      if (fields.size() != FIELDS || isNumber(fields.get(2))) {
        throw new BadRowException("a movie has an id, a title and genres between ::");
      }
      return movie(fields.get(0), fields.get(1), null, MovieLine.genres(fields.get(2)));
    }

    /// Returns whether `text` is a rating rather than genres.
    private static boolean isNumber(String text) {
      return !text.isEmpty() && text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
  }

  /// Layout of `u.item`: `id|title (year)|date||address|` and a 0 or 1 for each genre.
  record Items() implements MovieLine {

    private static final List<String> GENRES =
        List.of(
            "unknown",
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");
    private static final int FIRST_GENRE = 5;

    @Override
    public NewMovie parse(String line) throws BadRowException {
      List<String> fields = Fields.split(line, "|");
      if (fields.size() != FIRST_GENRE + GENRES.size()) {
        throw new BadRowException(
            "a movie has %d fields between |, not %d"
                .formatted(FIRST_GENRE + GENRES.size(), fields.size()));
      }
      List<String> flags = fields.subList(FIRST_GENRE, fields.size());
      List<String> genres =
          GENRES.stream().skip(1).filter(g -> flags.get(GENRES.indexOf(g)).equals("1")).toList();
      return movie(fields.get(0), fields.get(1), null, genres);
    }
  }
}
