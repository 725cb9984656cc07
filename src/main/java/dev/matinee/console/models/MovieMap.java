package dev.matinee.console.models;

import dev.matinee.catalog.Movie;
import dev.matinee.model.algebra.PrincipalComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A map of movies by their embeddings: movies that the same people like are near each other.
///
/// @param version version of the model
/// @param shareX share of the variance along x, 0 to 1
/// @param shareY share of the variance along y
/// @param dots the least rated first, so that the most rated are drawn on top
/// @param groups movies by first genre, the most frequent first; the last group is the rest
record MovieMap(long version, double shareX, double shareY, List<Dot> dots, List<Group> groups) {

  static final double WIDTH = 640;
  static final double MAX_HEIGHT = 420;

  private static final int GENRES = 8;
  private static final int EXAMPLES = 3;
  private static final String REST = "Other";

  /// The dot of a movie.
  ///
  /// @param x from the left
  /// @param y from the top
  /// @param group number of its group
  record Dot(Movie movie, double x, double y, int group) {}

  /// Movies with the same first genre, drawn in one color.
  ///
  /// @param movies number of movies
  /// @param examples titles of the most rated movies
  record Group(String genre, int movies, List<String> examples) {}

  /// A movie and its point in the projection.
  record Place(Movie movie, PrincipalComponents.Point point) {}

  /// Draws `places`.
  ///
  /// @param projection the projection of the places
  /// @param places the most rated movie first; at least one
  static MovieMap of(long version, PrincipalComponents projection, List<Place> places) {
    List<String> genres = genres(places);
    Frame frame = Frame.around(places.stream().map(Place::point).toList());
    List<Dot> dots = new ArrayList<>();
    for (Place place : places) {
      int genre = genres.indexOf(genre(place.movie()));
      dots.add(
          new Dot(
              place.movie(),
              frame.across(place.point().x()),
              frame.down(place.point().y()),
              genre < 0 ? genres.size() : genre));
    }
    List<Group> groups = groups(dots, genres);
    return new MovieMap(
        version, projection.shareX(), projection.shareY(), List.copyOf(dots.reversed()), groups);
  }

  private static String genre(Movie movie) {
    return movie.genres().isEmpty() ? REST : movie.genres().getFirst();
  }

  /// Returns the most frequent first genres.
  private static List<String> genres(List<Place> places) {
    Map<String, Long> counts =
        places.stream()
            .map(Place::movie)
            .filter(movie -> !movie.genres().isEmpty())
            .collect(Collectors.groupingBy(MovieMap::genre, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(GENRES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Group> groups(List<Dot> dots, List<String> genres) {
    List<Group> groups = new ArrayList<>();
    for (int group = 0; group <= genres.size(); group++) {
      int number = group;
      List<String> titles =
          dots.stream()
              .filter(dot -> dot.group() == number)
              .map(dot -> dot.movie().title())
              .toList();
      if (!titles.isEmpty()) {
        groups.add(
            new Group(
                group < genres.size() ? genres.get(group) : REST,
                titles.size(),
                titles.stream().limit(EXAMPLES).toList()));
      }
    }
    return List.copyOf(groups);
  }

  /// Returns the height of the drawing.
  public double height() {
    return dots.stream().mapToDouble(Dot::y).max().orElse(0);
  }

  /// The mapping of points to the map. Both axes have the same scale, which keeps distances.
  ///
  /// @param left least x
  /// @param top greatest y
  private record Frame(double left, double top, double scale) {

    static Frame around(List<PrincipalComponents.Point> points) {
      double left = points.stream().mapToDouble(PrincipalComponents.Point::x).min().orElse(0);
      double right = points.stream().mapToDouble(PrincipalComponents.Point::x).max().orElse(0);
      double bottom = points.stream().mapToDouble(PrincipalComponents.Point::y).min().orElse(0);
      double top = points.stream().mapToDouble(PrincipalComponents.Point::y).max().orElse(0);
      return new Frame(left, top, Math.min(WIDTH / (right - left), MAX_HEIGHT / (top - bottom)));
    }

    double across(double x) {
      return Math.round(10 * scale * (x - left)) / 10.;
    }

    double down(double y) {
      return Math.round(10 * scale * (top - y)) / 10.;
    }
  }
}
