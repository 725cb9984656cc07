package dev.matinee.serving.context;

import dev.matinee.changes.VisibleWrites;
import dev.matinee.model.IdIndex;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.store.Rater;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Folds users into the model in force, unless they are still warm.
@Component
public class UserFoldIn {

  private final StoredData store;
  private final WarmCache<String, FoldedInUser> warm;
  private final Timer duration;

  public UserFoldIn(
      StoredData store, VisibleWrites writes, ServingProperties properties, MeterRegistry meters) {
    this.store = store;
    this.warm =
        new WarmCache<>(
            "users", properties.userBytes(), (userId, user) -> user.bytes(), writes, meters);
    this.duration =
        Timer.builder("matinee.foldin.duration")
            .description("Time to fold the ratings of one user into the model")
            .publishPercentileHistogram()
            .register(meters);
  }

  /// Folds in the stored user with the client's id `userId`; empty if there is no such user.
  public Optional<FoldedInUser> fold(AnswerContext context, String userId) {
    return warm.find(context, userId)
        .or(() -> store.rater(userId).map(rater -> fold(context, userId, rater)));
  }

  private FoldedInUser fold(AnswerContext context, String userId, Rater rater) {
    FoldedInUser user =
        fold(context, rater.user().id(), rater.user().attributes(), rater.ratings());
    warm.put(context, userId, user.id(), user);
    return user;
  }

  /// Folds in a user who is not stored.
  ///
  /// @param ratings of the user, by database id of the movie
  public FoldedInUser fold(
      AnswerContext context, Map<String, String> attributes, SortedMap<Long, Double> ratings) {
    return fold(context, FoldedInUser.NOT_STORED, attributes, ratings);
  }

  private FoldedInUser fold(
      AnswerContext context,
      long id,
      Map<String, String> attributes,
      SortedMap<Long, Double> ratings) {
    UserProfile profile = new UserProfile(known(context.snapshot().movies(), ratings), attributes);
    int[] rated =
        ratings.keySet().stream()
            .mapToInt(movie -> context.candidates().position(movie))
            .filter(position -> position != Candidates.NONE)
            .toArray();
    return new FoldedInUser(
        id,
        ratings.size(),
        profile,
        used(context, ratings),
        rated,
        duration.record(() -> context.snapshot().ratings().foldIn(profile)));
  }

  private static double[] used(AnswerContext context, SortedMap<Long, Double> ratings) {
    return ratings.entrySet().stream()
        .filter(rating -> context.snapshot().movies().row(rating.getKey()) != Candidates.NONE)
        .mapToDouble(Map.Entry::getValue)
        .toArray();
  }

  /// Returns the input of the fold-in: the attributes, and the ratings of movies that the model
  /// knows.
  ///
  /// @param movies database ids of the movies of the model
  public static UserProfile profile(
      IdIndex movies, Map<String, String> attributes, Collection<StoredRating> ratings) {
    return new UserProfile(known(movies, byMovie(ratings)), attributes);
  }

  private static SortedMap<Long, Double> byMovie(Collection<StoredRating> ratings) {
    SortedMap<Long, Double> byMovie = new TreeMap<>();
    ratings.forEach(rating -> byMovie.put(rating.movie(), rating.rating()));
    return byMovie;
  }

  private static UserRatings known(IdIndex movies, SortedMap<Long, Double> ratings) {
    int[] rows = new int[ratings.size()];
    float[] values = new float[ratings.size()];
    int size = 0;
    for (Map.Entry<Long, Double> rating : ratings.entrySet()) {
      int row = movies.row(rating.getKey());
      if (row != Candidates.NONE) {
        rows[size] = row;
        values[size++] = rating.getValue().floatValue();
      }
    }
    return new UserRatings(Arrays.copyOf(rows, size), Arrays.copyOf(values, size));
  }
}
