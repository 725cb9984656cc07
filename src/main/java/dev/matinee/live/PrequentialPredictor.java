package dev.matinee.live;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.User;
import dev.matinee.catalog.Users;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.feed.RatingWrite;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.context.Estimate;
import dev.matinee.serving.prediction.ModelPredictions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prequential evaluation (Dawid, "Statistical theory: the prequential approach", 1984): predicts
/// each rating of a write from the data stored before that write.
///
/// The predictions use the user's ratings of other movies and, for movies unknown to the model, the
/// ratings of other users. They ignore a user's earlier rating of the same movie, because users
/// mostly repeat it. Attributes of users and metadata of movies are the current ones.
@Component
class PrequentialPredictor {

  private final Users users;
  private final Movies movies;
  private final Ratings ratings;

  PrequentialPredictor(Users users, Movies movies, Ratings ratings) {
    this.users = users;
    this.movies = movies;
    this.ratings = ratings;
  }

  /// Predicts every rating of `write`, the write that was polled last from `backlog`. Skips ratings
  /// whose user or movie has been removed.
  List<Observation> observe(RatingWrite write, Backlog backlog, ActivePeriod period) {
    Map<Long, List<RatingChange>> byUser = new LinkedHashMap<>();
    write.changes().stream()
        .filter(change -> change.after() != null)
        .forEach(c -> byUser.computeIfAbsent(c.user(), user -> new ArrayList<>()).add(c));
    List<Observation> observations = new ArrayList<>(write.changes().size());
    byUser.forEach(
        (id, changes) ->
            users
                .byId(id)
                .ifPresent(
                    user -> observations.addAll(observe(user, changes, write, backlog, period))));
    return observations;
  }

  private List<Observation> observe(
      User user,
      List<RatingChange> changes,
      RatingWrite write,
      Backlog backlog,
      ActivePeriod period) {
    Catalog catalog = movies.catalog();
    List<StoredRating> before = backlog.before(write, user.id(), ratings.of(user.id()));
    Pair pair = new Pair(period, user, before);
    List<Observation> observations = new ArrayList<>(changes.size());
    for (RatingChange change : changes) {
      Optional<Movie> movie = catalog.byId(change.movie());
      StoredRating after = change.after();
      if (movie.isPresent() && after != null) {
        Pair fair =
            change.before() == null ? pair : new Pair(period, user, without(movie.get(), before));
        observations.add(
            fair.observe(
                movie.get(),
                after.rating(),
                () ->
                    backlog.before(write, change.movie(), ratings.supportAsOfNow(change.movie()))));
      }
    }
    return observations;
  }

  private static List<StoredRating> without(Movie movie, List<StoredRating> ratings) {
    return ratings.stream().filter(rating -> rating.movie() != movie.id()).toList();
  }

  /// A user folded in by the model in force and by the model before it.
  private static final class Pair {

    private final ActivePeriod period;
    private final long user;
    private final ModelPredictions model;
    private final @Nullable ModelPredictions previous;

    Pair(ActivePeriod period, User user, List<StoredRating> ratings) {
      ModelSnapshot before = period.previous();
      this.period = period;
      this.user = user.id();
      this.model = ModelPredictions.of(period.model(), user.attributes(), ratings);
      this.previous =
          before == null ? null : ModelPredictions.of(before, user.attributes(), ratings);
    }

    Observation observe(Movie movie, double rating, Supplier<MovieSupport> support) {
      Estimate estimate = model.predict(movie, support);
      return new Observation(
          user,
          estimate.rating() - rating,
          previous == null ? Double.NaN : previous.predict(movie, support).rating() - rating,
          period.movieMean(movie) - rating,
          estimate.interval().low() <= rating && rating <= estimate.interval().high());
    }
  }
}
