package dev.matinee.ratings.store;

import dev.matinee.changes.NumberedWrite;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.support.SupportChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Applies new ratings, in order, to the stored ones, and keeps what has to be written.
///
/// A replay changes nothing, and neither does a rating older than the stored one. A rating without
/// a time is the user's latest word, even when a clock elsewhere runs ahead of this one.
final class RatingMerge {

  private final Map<RatingKey, StoredRating> stored;
  private final NumberedWrite change;
  private final Instant now;
  private final Map<RatingKey, StoredRating> created = new LinkedHashMap<>();
  private final Map<RatingKey, StoredRating> replaced = new LinkedHashMap<>();
  private final Map<RatingKey, StoredRating> before = new LinkedHashMap<>();
  private final Map<Long, SupportChange> supports = new TreeMap<>();

  /// @param stored the stored ratings of all pairs to come; taken over
  RatingMerge(Map<RatingKey, StoredRating> stored, NumberedWrite change, Instant now) {
    this.stored = stored;
    this.change = change;
    this.now = now;
  }

  /// Applies one rating.
  Stored add(RatingKey key, NewRating rating) {
    StoredRating present = stored.get(key);
    Instant ratedAt = ratedAt(rating, present);
    if (present != null && !changes(present, rating, ratedAt)) {
      return outcome(rating, present, Kind.UNCHANGED);
    }
    StoredRating after = new StoredRating(key.movie(), rating.rating(), ratedAt, change.number());
    stored.put(key, after);
    supports.merge(key.movie(), supportChange(present, after), SupportChange::plus);
    if (present == null || created.containsKey(key)) {
      created.put(key, after);
    } else {
      replaced.put(key, after);
      before.putIfAbsent(key, present);
    }
    return outcome(rating, after, present == null ? Kind.CREATED : Kind.REPLACED);
  }

  /// Returns the ratings to be inserted.
  Map<RatingKey, StoredRating> created() {
    return created;
  }

  /// Returns the ratings to be updated.
  Map<RatingKey, StoredRating> replaced() {
    return replaced;
  }

  /// Returns what all of it did.
  List<RatingChange> changes() {
    return Stream.of(created, replaced)
        .flatMap(ratings -> ratings.entrySet().stream())
        .map(rating -> change(rating.getKey(), rating.getValue()))
        .toList();
  }

  /// Returns what the movies gain, by database id.
  Map<Long, SupportChange> supports() {
    return supports;
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
