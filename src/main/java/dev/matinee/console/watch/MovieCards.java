package dev.matinee.console.watch;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.console.watch.MovieCard.Guess;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.Predictor;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Factory of the movie cards of one user: rated movies and search results.
@Component
public class MovieCards {

  private static final int MOST = 8;
  private static final int CONSIDERED = 200;

  private final Movies movies;
  private final Ratings ratings;
  private final Predictor predictor;

  MovieCards(Movies movies, Ratings ratings, Predictor predictor) {
    this.movies = movies;
    this.ratings = ratings;
    this.predictor = predictor;
  }

  List<String> genres() {
    return movies.catalog().genres();
  }

  /// Returns the movies that the user with the database id `user` rated, the latest first.
  List<MovieCard> rated(long user) {
    Catalog catalog = movies.catalog();
    return ratings.of(user).stream()
        .sorted(Comparator.comparingLong(StoredRating::sequence).reversed())
        .flatMap(
            rating ->
                catalog.byId(rating.movie()).stream()
                    .map(movie -> MovieCard.rated(movie, rating.rating())))
        .toList();
  }

  /// Returns movies with all words of `text` in the title; titles that begin with it come first.
  ///
  /// @param rated the movies that the user rated
  List<MovieCard> search(String userId, String text, List<MovieCard> rated) {
    List<Movie> found =
        movies.catalog().search(text, null, 0, CONSIDERED).stream()
            .sorted(Comparator.comparing(movie -> !startsWith(movie.title(), text)))
            .limit(MOST)
            .toList();
    Map<Movie, @Nullable Double> own = new HashMap<>();
    rated.forEach(card -> own.put(card.movie(), card.own()));
    Map<String, Guess> guesses = guesses(userId, found);
    return found.stream()
        .map(
            movie ->
                new MovieCard(
                    movie, guesses.get(movie.movieId()), own.get(movie), List.of(), false))
        .toList();
  }

  private static boolean startsWith(String title, String text) {
    return title.regionMatches(true, 0, text, 0, text.length());
  }

  /// Returns the predicted ratings of `found` by movie id; empty without a model.
  private Map<String, Guess> guesses(String userId, List<Movie> found) {
    List<Pair> pairs = found.stream().map(movie -> new Pair(userId, movie.movieId())).toList();
    Map<String, Guess> guesses = new HashMap<>();
    if (predictor.predictAll(pairs, 0) instanceof Answer.Given<List<Prediction>> given) {
      for (Prediction prediction : given.value()) {
        if (prediction instanceof Prediction.Known known) {
          guesses.put(known.movieId(), new Guess(known.rating(), known.interval()));
        }
      }
    }
    return guesses;
  }
}
