package dev.matinee.console.models;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movies;
import dev.matinee.console.models.MovieMap.Place;
import dev.matinee.model.Popularity;
import dev.matinee.model.algebra.PrincipalComponents;
import dev.matinee.model.snapshot.ModelSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Factory of movie maps. It projects each model version once and keeps the last projection.
@Component
class MovieMaps {

  private static final int MOST = 400;

  private static final int LEAST = 3;

  private final Movies movies;
  private @Nullable Projected last;

  MovieMaps(Movies movies) {
    this.movies = movies;
  }

  /// The projected movies of one model version.
  ///
  /// @param ids database ids, the most rated first
  private record Projected(
      long version, List<Long> ids, Optional<PrincipalComponents> projection) {}

  /// Returns the map of `model`; empty if it has no embeddings or too few movies.
  Optional<MovieMap> of(ModelSnapshot model) {
    Projected projected = projected(model);
    return projected
        .projection()
        .map(
            projection ->
                MovieMap.of(
                    projected.version(), projection, places(projected.ids(), projection.points())));
  }

  private List<Place> places(List<Long> ids, List<PrincipalComponents.Point> points) {
    Catalog catalog = movies.catalog();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      PrincipalComponents.Point point = points.get(i);
      catalog.byId(ids.get(i)).ifPresent(movie -> places.add(new Place(movie, point)));
    }
    return places;
  }

  private synchronized Projected projected(ModelSnapshot model) {
    Projected held = last;
    if (held == null || held.version() != model.version()) {
      held = project(model);
      last = held;
    }
    return held;
  }

  private static Projected project(ModelSnapshot model) {
    Popularity popularity = model.popularity();
    int[] rows =
        IntStream.range(0, popularity.movies())
            .boxed()
            .filter(row -> popularity.count(row) > 0)
            .sorted(Comparator.comparingInt(row -> -popularity.count(row)))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray();
    List<Long> ids = IntStream.of(rows).mapToObj(model.movies()::id).toList();
    return new Projected(
        model.version(),
        ids,
        rows.length < LEAST
            ? Optional.empty()
            : PrincipalComponents.of(model.ratings().embed(rows)));
  }
}
