package dev.matinee.serving.context;

import dev.matinee.model.IdIndex;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.ratings.StoredRating;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Folds ratings into the model in force.
@Component
public class UserFoldIn {

  private final Timer duration;

  public UserFoldIn(MeterRegistry meters) {
    this.duration =
        Timer.builder("matinee.foldin.duration")
            .description("Time to fold the ratings of one user into the model")
            .publishPercentileHistogram()
            .register(meters);
  }

  /// Folds in a stored user.
  public FoldedInUser fold(
      AnswerContext context, Map<String, String> attributes, List<StoredRating> ratings) {
    SortedMap<Long, Double> byMovie = new TreeMap<>();
    ratings.forEach(rating -> byMovie.put(rating.movie(), rating.rating()));
    return fold(context, attributes, byMovie);
  }

  /// Folds in someone who rated these movies.
  ///
  /// @param attributes what is declared about them
  /// @param ratings by database id of the movie
  public FoldedInUser fold(
      AnswerContext context, Map<String, String> attributes, SortedMap<Long, Double> ratings) {
    UserProfile profile = new UserProfile(known(context.snapshot().movies(), ratings), attributes);
    int[] rated =
        ratings.keySet().stream()
            .mapToInt(movie -> context.candidates().position(movie))
            .filter(position -> position != Candidates.NONE)
            .toArray();
    return new FoldedInUser(
        ratings.size(),
        profile,
        rated,
        duration.record(() -> context.snapshot().ratings().foldIn(profile)));
  }

  /// Returns those of a user's ratings whose movies the model knows.
  public static UserRatings known(IdIndex movies, SortedMap<Long, Double> ratings) {
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
