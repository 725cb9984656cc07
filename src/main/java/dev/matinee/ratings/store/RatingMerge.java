package dev.matinee.ratings.store;

import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.support.SupportChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Merges new ratings, in order, into the stored ones, and collects the rows to insert and update.
///
/// A rating that repeats the stored one, or is older, changes nothing. A rating without a time
/// always counts as the newest, even when the stored time lies in the future.
final class RatingMerge {

  private final Map<RatingKey, StoredRating> stored;
  private final LongSupplier sequence;
  private final Instant now;
  private final Map<RatingKey, StoredRating> created = new LinkedHashMap<>();
  private final Map<RatingKey, StoredRating> replaced = new LinkedHashMap<>();
  private final Map<RatingKey, StoredRating> before = new LinkedHashMap<>();
  private final Map<Long, SupportChange> supports = new HashMap<>();

  /// @param stored the stored ratings of all pairs that will be added
  /// @param sequence returns the number of the write; called only if something changes
  RatingMerge(Map<RatingKey, StoredRating> stored, LongSupplier sequence, Instant now) {
    this.stored = stored;
    this.sequence = sequence;
    this.now = now;
  }

  /// Merges one rating.
  Stored add(RatingKey key, NewRating rating) {
    StoredRating existing = current(key);
    Instant ratedAt = ratedAt(rating, existing);
    if (existing != null && !changes(existing, rating, ratedAt)) {
      return outcome(rating, existing, Kind.UNCHANGED);
    }
    StoredRating after =
        new StoredRating(key.movie(), rating.rating(), ratedAt, sequence.getAsLong());
    supports.merge(key.movie(), supportChange(existing, after), SupportChange::plus);
    if (existing == null || created.containsKey(key)) {
      created.put(key, after);
    } else {
      replaced.put(key, after);
      before.putIfAbsent(key, existing);
    }
    return outcome(rating, after, existing == null ? Kind.CREATED : Kind.REPLACED);
  }

  /// Returns the ratings to insert.
  Map<RatingKey, StoredRating> created() {
    return created;
  }

  /// Returns the ratings to update.
  Map<RatingKey, StoredRating> replaced() {
    return replaced;
  }

  /// Returns the changes of all merged ratings.
  List<RatingChange> changes() {
    return Stream.of(created, replaced)
        .flatMap(ratings -> ratings.entrySet().stream())
        .map(rating -> change(rating.getKey(), rating.getValue()))
        .toList();
  }

  /// Returns the changes of the movies' support, by database id.
  Map<Long, SupportChange> supports() {
    return supports;
  }

  private @Nullable StoredRating current(RatingKey key) {
    StoredRating merged = created.getOrDefault(key, replaced.get(key));
    return merged == null ? stored.get(key) : merged;
  }

  private RatingChange change(RatingKey key, StoredRating after) {
    return new RatingChange(key.user(), key.movie(), before.get(key), after);
  }

  private Instant ratedAt(NewRating rating, @Nullable StoredRating before) {
    Instant given = rating.ratedAt();
    if (given != null) {
      return given.truncatedTo(ChronoUnit.MICROS);
    }
    return before != null && before.ratedAt().isAfter(now) ? before.ratedAt() : now;
  }

  private static boolean changes(StoredRating before, NewRating rating, Instant ratedAt) {
    boolean sameValue = before.rating() == rating.rating();
    if (rating.ratedAt() == null) {
      return !sameValue;
    }
    return ratedAt.isAfter(before.ratedAt()) || (ratedAt.equals(before.ratedAt()) && !sameValue);
  }

  private static SupportChange supportChange(@Nullable StoredRating before, StoredRating after) {
    return before == null
        ? new SupportChange(1, after.rating())
        : new SupportChange(0, after.rating() - before.rating());
  }

  private static Stored outcome(NewRating rating, StoredRating stored, Kind kind) {
    return new Stored(
        rating.userId(),
        rating.movieId(),
        stored.rating(),
        stored.ratedAt(),
        stored.sequence(),
        kind);
  }
}
