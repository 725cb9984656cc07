package dev.matinee.catalog;

import dev.matinee.changes.ChangeSequence;
import dev.matinee.changes.NumberedWrite;
import dev.matinee.changes.RemovalParticipant;
import dev.matinee.changes.VisibleWrites;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// The stored movies, with an in-memory [Catalog] of all of them.
@Service
public class Movies {

  private static final int QUERY_SIZE = 1_000;

  private final ChangeSequence changes;
  private final VisibleWrites visible;
  private final MovieRepository repository;
  private final ObjectProvider<RemovalParticipant> participants;
  private volatile @Nullable Catalog cached;

  Movies(
      ChangeSequence changes,
      VisibleWrites visible,
      MovieRepository repository,
      ObjectProvider<RemovalParticipant> participants) {
    this.changes = changes;
    this.visible = visible;
    this.repository = repository;
    this.participants = participants;
  }

  /// Returns the current catalogue. It includes every acknowledged write of this process, and those
  /// of other replicas within a second.
  public Catalog catalog() {
    Catalog catalog = cached;
    return catalog != null && catalog.sequence() >= visible.latestOfCatalog() ? catalog : reload();
  }

  /// Returns the catalogue with all movies written before `change`, by any replica.
  public Catalog catalog(NumberedWrite change) {
    Catalog catalog = cached;
    return catalog != null && catalog.sequence() == change.catalogSequence()
        ? catalog
        : publish(read(change.catalogSequence()));
  }

  /// Creates or replaces a movie.
  ///
  /// @return whether it is new
  public boolean put(NewMovie movie) {
    return putDistinct(Map.of(movie.movieId(), movie)) > 0;
  }

  /// Creates or replaces movies in one transaction. If several have the same id, the last counts.
  public void putAll(List<NewMovie> movies) {
    Map<String, NewMovie> distinct = new LinkedHashMap<>();
    movies.forEach(movie -> distinct.put(movie.movieId(), movie));
    putDistinct(distinct);
  }

  /// Removes a movie with all its ratings. Does nothing if the movie does not exist.
  public void remove(String movieId) {
    Optional<Catalog> result =
        changes.write(
            change -> catalog(change).find(movieId).map(movie -> remove(movie.id(), change)));
    result.ifPresent(this::publish);
  }

  private int putDistinct(Map<String, NewMovie> movies) {
    PutResult result = changes.write(change -> putAll(movies, change));
    publish(result.catalog());
    return result.created();
  }

  private PutResult putAll(Map<String, NewMovie> movies, NumberedWrite change) {
    Catalog before = catalog(change);
    Map<String, MovieEntity> existing = existing(movies.keySet());
    List<MovieEntity> changed = new ArrayList<>();
    movies.forEach(
        (movieId, movie) -> {
          MovieEntity entity = existing.get(movieId);
          if (entity == null) {
            changed.add(new MovieEntity(movie, change.number()));
          } else if (!entity.hasSameData(movie)) {
            entity.update(movie, change.number());
            changed.add(entity);
          }
        });
    if (changed.isEmpty()) {
      return new PutResult(before, 0);
    }
    changes.markCatalogChanged(change);
    List<Movie> saved =
        repository.saveAllAndFlush(changed).stream().map(MovieEntity::toMovie).toList();
    return new PutResult(before.with(saved, change.number()), movies.size() - existing.size());
  }

  private Map<String, MovieEntity> existing(Collection<String> movieIds) {
    return movieIds.stream()
        .gather(Gatherers.windowFixed(QUERY_SIZE))
        .flatMap(ids -> repository.findByMovieIdIn(ids).stream())
        .collect(Collectors.toMap(MovieEntity::movieId, Function.identity()));
  }

  private Catalog remove(long id, NumberedWrite change) {
    Catalog before = catalog(change);
    participants.forEach(participant -> participant.removeMovie(id, change));
    repository.deleteAllByIdInBatch(List.of(id));
    changes.markCatalogChanged(change);
    return before.without(id, change.number());
  }

  private Catalog reload() {
    return publish(changes.readSnapshot(() -> read(changes.latestOfCatalog())));
  }

  private Catalog read(long sequence) {
    return Catalog.of(repository.findAll().stream().map(MovieEntity::toMovie).toList(), sequence);
  }

  /// Caches `catalog` unless the cached catalogue is at least as new. Returns the cached catalogue.
  private synchronized Catalog publish(Catalog catalog) {
    Catalog current = cached;
    if (current != null && current.sequence() >= catalog.sequence()) {
      return current;
    }
    cached = catalog;
    return catalog;
  }

  private record PutResult(Catalog catalog, int created) {}
}
