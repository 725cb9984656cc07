package dev.matinee.catalog;

import dev.matinee.changes.ChangeSequence;
import dev.matinee.changes.NumberedWrite;
import dev.matinee.changes.RemovalParticipant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The stored movies.
@Service
public class Movies {

  private static final int QUERY_SIZE = 1_000;

  private final ChangeSequence changes;
  private final MovieEntities entities;
  private final ObjectProvider<RemovalParticipant> participants;
  private final TransactionTemplate snapshot;
  private volatile @Nullable Catalog held;

  Movies(
      ChangeSequence changes,
      MovieEntities entities,
      ObjectProvider<RemovalParticipant> participants,
      PlatformTransactionManager transactions) {
    this.changes = changes;
    this.entities = entities;
    this.participants = participants;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  /// Returns all movies as they are now: every write acknowledged before is included, those of
  /// other replicas within seconds.
  public Catalog catalog() {
    Catalog catalog = held;
    return catalog == null ? reload() : catalog;
  }

  /// Returns all movies, including every write of every replica before `change`.
  public Catalog catalog(NumberedWrite change) {
    Catalog catalog = held;
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

  /// Creates or replaces movies, in one transaction; the last of several with one id counts.
  public void putAll(List<NewMovie> movies) {
    Map<String, NewMovie> distinct = new LinkedHashMap<>();
    movies.forEach(movie -> distinct.put(movie.movieId(), movie));
    putDistinct(distinct);
  }

  /// Removes a movie with all its ratings; does nothing if there is none.
  public void remove(String movieId) {
    Optional<Catalog> result =
        changes.write(
            change -> catalog(change).find(movieId).map(movie -> removeFound(movie.id(), change)));
    result.ifPresent(this::publish);
  }

  /// Takes over what other replicas wrote.
  public void refresh() {
    Catalog catalog = held;
    if (catalog == null || catalog.sequence() != changes.latestOfCatalog()) {
      reload();
    }
  }

  private int putDistinct(Map<String, NewMovie> movies) {
    Put put = changes.write(change -> putAll(movies, change));
    publish(put.catalog());
    return put.created();
  }

  private Put putAll(Map<String, NewMovie> movies, NumberedWrite change) {
    Catalog before = catalog(change);
    Map<String, MovieEntity> existing = existing(movies.keySet());
    List<MovieEntity> changed = new ArrayList<>();
    movies.forEach(
        (movieId, movie) -> {
          MovieEntity entity = existing.get(movieId);
          if (entity == null) {
            changed.add(new MovieEntity(movie, change.number()));
          } else if (!entity.isLike(movie)) {
            entity.become(movie, change.number());
            changed.add(entity);
          }
        });
    if (changed.isEmpty()) {
      return new Put(before, 0);
    }
    changes.touchCatalog(change);
    List<Movie> saved =
        entities.saveAllAndFlush(changed).stream().map(MovieEntity::toMovie).toList();
    return new Put(before.with(saved, change.number()), movies.size() - existing.size());
  }

  private Map<String, MovieEntity> existing(Collection<String> movieIds) {
    Map<String, MovieEntity> found = new HashMap<>();
    List<String> ids = List.copyOf(movieIds);
    for (int from = 0; from < ids.size(); from += QUERY_SIZE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + QUERY_SIZE));
      entities.findByMovieIdIn(some).forEach(entity -> found.put(entity.movieId(), entity));
    }
    return found;
  }

  private Catalog removeFound(long id, NumberedWrite change) {
    Catalog before = catalog(change);
    participants.forEach(participant -> participant.removeMovie(id, change));
    entities.deleteAllByIdInBatch(List.of(id));
    changes.touchCatalog(change);
    return before.without(id, change.number());
  }

  private Catalog reload() {
    return publish(
        Objects.requireNonNull(snapshot.execute(status -> read(changes.latestOfCatalog()))));
  }

  private Catalog read(long sequence) {
    return Catalog.of(entities.findAll().stream().map(MovieEntity::toMovie).toList(), sequence);
  }

  /// Puts `catalog` in force unless a newer one already is; returns the one in force.
  private synchronized Catalog publish(Catalog catalog) {
    Catalog current = held;
    if (current != null && current.sequence() >= catalog.sequence()) {
      return current;
    }
    held = catalog;
    return catalog;
  }

  private record Put(Catalog catalog, int created) {}
}
