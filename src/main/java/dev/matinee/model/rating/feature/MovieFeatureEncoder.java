package dev.matinee.model.rating.feature;

import dev.matinee.model.MovieMetadata;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Encodes movie metadata: a block of genres, where each of g genres has the value `1 / sqrt(g)`,
/// and a block of eras of five years. Immutable.
public final class MovieFeatureEncoder implements FeatureEncoder<MovieMetadata> {

  private static final int YEARS_PER_ERA = 5;

  private final List<String> genres;
  private final List<Integer> eras;

  private MovieFeatureEncoder(List<String> genres, List<Integer> eras) {
    this.genres = List.copyOf(genres);
    this.eras = List.copyOf(eras);
  }

  /// Creates an encoder with a column for each genre and era of `movies`.
  public static MovieFeatureEncoder learn(List<MovieMetadata> movies) {
    return new MovieFeatureEncoder(
        movies.stream().flatMap(movie -> movie.genres().stream()).distinct().sorted().toList(),
        movies.stream().flatMap(MovieFeatureEncoder::era).distinct().sorted().toList());
  }

  private static Stream<Integer> era(MovieMetadata movie) {
    return Stream.ofNullable(movie.year()).map(year -> Math.floorDiv(year, YEARS_PER_ERA));
  }

  @Override
  public List<String> columns() {
    return Stream.concat(
            genres.stream().map(genre -> "genre=" + genre),
            eras.stream().map(era -> "era=" + YEARS_PER_ERA * era))
        .toList();
  }

  @Override
  public List<Integer> blocks() {
    return IntStream.range(0, genres.size() + eras.size())
        .mapToObj(column -> column < genres.size() || genres.isEmpty() ? 0 : 1)
        .toList();
  }

  @Override
  public List<String> blockNames() {
    return Stream.concat(
            genres.stream().limit(1).map(genre -> "genre"), eras.stream().limit(1).map(e -> "era"))
        .toList();
  }

  @Override
  public FeatureVector encode(MovieMetadata movie) {
    int[] known = movie.genres().stream().mapToInt(genres::indexOf).filter(g -> g >= 0).toArray();
    int era = era(movie).mapToInt(eras::indexOf).findFirst().orElse(-1);
    int size = known.length + (era < 0 ? 0 : 1);
    int[] columns = Arrays.copyOf(known, size);
    float[] values = new float[size];
    Arrays.fill(values, (float) (1 / Math.sqrt(Math.max(1, known.length))));
    if (era >= 0) {
      columns[size - 1] = genres.size() + era;
      values[size - 1] = 1;
    }
    return new FeatureVector(columns, values);
  }

  /// Two lines of URL-encoded words: genres, then eras.
  @Override
  public String text() {
    return line(genres.stream()) + "\n" + line(eras.stream().map(String::valueOf));
  }

  private static String line(Stream<String> words) {
    return words
        .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
        .collect(Collectors.joining(" "));
  }

  /// Parses the result of [#text].
  public static MovieFeatureEncoder parse(String text) {
    String[] lines = text.split("\n", -1);
    return new MovieFeatureEncoder(
        words(lines[0]), words(lines[1]).stream().map(Integer::valueOf).toList());
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
        .toList();
  }
}
