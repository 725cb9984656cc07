package dev.matinee.live;

import dev.matinee.catalog.Movie;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.feed.RatingWrite;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.DoubleStream;

/// Predicts a log of writes offline, one write after the other, with a state of its own.
final class Replay {

  private final ModelSnapshot model;
  private final LongFunction<Movie> movies;
  private final Map<Long, TreeMap<Long, Double>> state = new HashMap<>();
  private double squares;
  private double movieMeanSquares;
  private int covered;
  private int ratings;

  Replay(ModelSnapshot model, LongFunction<Movie> movies) {
    this.model = model;
    this.movies = movies;
  }

  void run(Collection<RatingWrite> log) {
    for (RatingWrite write :
        log.stream().sorted(Comparator.comparingLong(RatingWrite::sequence)).toList()) {
      write.changes().forEach(this::predict);
      write.changes().forEach(this::apply);
    }
  }

  int ratings() {
    return ratings;
  }

  double rmse() {
    return Math.sqrt(squares / ratings);
  }

  double movieMeanRmse() {
    return Math.sqrt(movieMeanSquares / ratings);
  }

  double coverage() {
    return (double) covered / ratings;
  }

  private void predict(RatingChange change) {
    StoredRating after = change.after();
    if (after == null) {
      return;
    }
    Movie movie = movies.apply(change.movie());
    List<Map.Entry<Long, Double>> known =
        state.getOrDefault(change.user(), new TreeMap<>()).entrySet().stream()
            .filter(rated -> rated.getKey() != movie.id())
            .filter(rated -> model.movies().row(rated.getKey()) >= 0)
            .toList();
    int[] rows = known.stream().mapToInt(rated -> model.movies().row(rated.getKey())).toArray();
    float[] values = new float[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = known.get(i).getValue().floatValue();
    }
    FoldedUser user =
        model.ratings().foldIn(new UserProfile(new UserRatings(rows, values), Map.of()));
    int row = model.movies().row(movie.id());
    long support = row < 0 ? others(movie.id()).count() : model.popularity().count(row);
    double prediction = LiveModels.SCALE.clip(row < 0 ? ofUnknown(user, movie) : user.predict(row));
    double halfWidth = model.intervals().halfWidth(rows.length, support);
    double mean = model.popularity().mean();
    double movieMean = row < 0 ? mean : model.popularity().shrunkMean(row, mean, 5);
    squares += Math.pow(prediction - after.rating(), 2);
    movieMeanSquares += Math.pow(movieMean - after.rating(), 2);
    covered +=
        after.rating() >= LiveModels.SCALE.clip(prediction - halfWidth)
                && after.rating() <= LiveModels.SCALE.clip(prediction + halfWidth)
            ? 1
            : 0;
    ratings++;
  }

  private double ofUnknown(FoldedUser user, Movie movie) {
    double neutral =
        model.ratings().foldIn(UserProfile.UNKNOWN).predictUnknownMovie(movie.metadata());
    long count = others(movie.id()).count();
    double mean = others(movie.id()).average().orElse(0);
    return user.predictUnknownMovie(movie.metadata()) + count / (count + 4.0) * (mean - neutral);
  }

  /// Returns the ratings of a movie so far.
  private DoubleStream others(long movie) {
    return state.values().stream()
        .filter(ratings -> ratings.containsKey(movie))
        .mapToDouble(ratings -> ratings.get(movie));
  }

  private void apply(RatingChange change) {
    TreeMap<Long, Double> rated = state.computeIfAbsent(change.user(), user -> new TreeMap<>());
    StoredRating after = change.after();
    if (after == null) {
      rated.remove(change.movie());
    } else {
      rated.put(change.movie(), after.rating());
    }
  }
}
