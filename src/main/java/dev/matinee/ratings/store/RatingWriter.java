package dev.matinee.ratings.store;

import static java.util.Objects.requireNonNull;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.changes.ChangeSequence;
import dev.matinee.changes.NumberedWrite;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.RatingRules;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Reason;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.feed.RatingFeed;
import dev.matinee.ratings.support.MovieSupports;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Stores ratings with one query, one batch of inserts and one batch of updates.
@Component
class RatingWriter {

  private final ChangeSequence changes;
  private final Users users;
  private final Movies movies;
  private final RatingRules rules;
  private final RatingRows rows;
  private final MovieSupports supports;
  private final RatingFeed feed;

  RatingWriter(
      ChangeSequence changes,
      Users users,
      Movies movies,
      RatingRules rules,
      RatingRows rows,
      MovieSupports supports,
      RatingFeed feed) {
    this.changes = changes;
    this.users = users;
    this.movies = movies;
    this.rules = rules;
    this.rows = rows;
    this.supports = supports;
    this.feed = feed;
  }

  /// Stores ratings that clients sent, and publishes the changes to the [RatingFeed].
  List<StoreOutcome> store(List<NewRating> ratings) {
    return changes.write(
        change -> {
          Written written = write(ratings, change);
          List<RatingChange> made = written.merge().changes();
          made.forEach(rating -> change.touch(rating.user(), rating.movie()));
          feed.publish(change, made);
          return written.outcomes();
        });
  }

  /// Stores imported ratings, without publishing the changes.
  List<StoreOutcome> load(List<NewRating> ratings) {
    return changes.write(change -> write(ratings, change).outcomes());
  }

  private Written write(List<NewRating> ratings, NumberedWrite change) {
    Catalog catalog = movies.catalog(change);
    List<Checked> checked = ratings.stream().map(rating -> check(rating, catalog)).toList();
    Set<String> userIds = new HashSet<>();
    for (Checked each : checked) {
      if (each instanceof Valid(NewRating rating, _)) {
        userIds.add(rating.userId());
      }
    }
    Map<String, Long> known = users.findAll(userIds);
    Map<String, Long> all = known.size() == userIds.size() ? known : users.ensure(userIds);

    RatingMerge merge = new RatingMerge(rows.find(keys(checked, known)), change::number, now());
    List<StoreOutcome> outcomes = new ArrayList<>(ratings.size());
    for (Checked each : checked) {
      outcomes.add(
          switch (each) {
            case Valid(NewRating rating, long movie) ->
                merge.add(new RatingKey(requireNonNull(all.get(rating.userId())), movie), rating);
            case Invalid(Rejected rejected) -> rejected;
          });
    }
    rows.insert(merge.created());
    rows.update(merge.replaced());
    supports.add(merge.supports());
    rows.recordChanges(change, merge.created().size() + merge.replaced().size());
    return new Written(outcomes, merge);
  }

  /// Returns the keys of the ratings that may be stored already: the ratings of existing users. Of
  /// many, only the ratings of users who have some, because in a first import most have none.
  private Set<RatingKey> keys(List<Checked> checked, Map<String, Long> knownUsers) {
    Collection<Long> users = knownUsers.values();
    Set<Long> raters = checked.size() < RatingRows.MANY ? Set.copyOf(users) : rows.raters(users);
    Set<RatingKey> keys = new HashSet<>();
    for (Checked each : checked) {
      if (each instanceof Valid(NewRating rating, long movie)) {
        Long user = knownUsers.get(rating.userId());
        if (user != null && raters.contains(user)) {
          keys.add(new RatingKey(user, movie));
        }
      }
    }
    return keys;
  }

  private Checked check(NewRating rating, Catalog catalog) {
    Optional<Rejected> objection = rules.objection(rating);
    if (objection.isPresent()) {
      return new Invalid(objection.get());
    }
    return catalog
        .find(rating.movieId())
        .<Checked>map(movie -> new Valid(rating, movie.id()))
        .orElseGet(() -> new Invalid(unknownMovie(rating.movieId())));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static Rejected unknownMovie(String movieId) {
    return new Rejected(
        Reason.UNKNOWN_MOVIE,
        "there is no movie '%s'; create it with PUT /api/v1/movies/{movieId} first"
            .formatted(movieId));
  }

  private record Written(List<StoreOutcome> outcomes, RatingMerge merge) {}

  /// A valid rating, or the reason why it is rejected.
  private sealed interface Checked {}

  private record Valid(NewRating rating, long movie) implements Checked {}

  private record Invalid(Rejected rejected) implements Checked {}
}
