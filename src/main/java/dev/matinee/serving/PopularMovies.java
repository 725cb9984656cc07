package dev.matinee.serving;

import dev.matinee.catalog.Movie;
import dev.matinee.model.Exposure;
import dev.matinee.model.Popularity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/// Knows what everybody watches and likes: the [Scores] of a match, with the movie's own mean
/// rating, shrunk, in place of a prediction.
@Service
public class PopularMovies {

  /// In ratings: variance within a movie over variance between movies, on MovieLens 100K.
  private static final double PRIOR = 4;

  private final Moments moments;

  PopularMovies(Moments moments) {
    this.moments = moments;
  }

  /// A popular movie.
  ///
  /// @param rank 1 for the most popular
  /// @param ratings number of ratings the model has learnt from
  /// @param meanRating their mean, shrunk towards that of all ratings
  public record PopularMovie(Movie movie, int rank, double score, int ratings, double meanRating) {}

  /// Returns the most popular movies that the model knows, best first.
  ///
  /// @param genres only movies with at least one of these genres; empty for all
  public Answer<List<PopularMovie>> list(int limit, Set<String> genres) {
    return moments.answer(0, moment -> list(moment, limit, genres));
  }

  private static List<PopularMovie> list(Moment moment, int limit, Set<String> genres) {
    Candidates candidates = moment.candidates();
    double[] means = means(moment.snapshot().popularity());
    BestFirst best = new BestFirst(limit);
    for (int position : Filter.ofGenres(candidates, genres).accepted()) {
      if (candidates.row(position) != Candidates.NONE) {
        best.offer(position, score(moment, position, means));
      }
    }
    List<PopularMovie> movies = new ArrayList<>(limit);
    for (int position : best.drain()) {
      movies.add(
          new PopularMovie(
              candidates.movie(position),
              movies.size() + 1,
              score(moment, position, means),
              candidates.ratings(position),
              means[candidates.row(position)]));
    }
    return List.copyOf(movies);
  }

  private static double score(Moment moment, int position, double[] means) {
    Candidates candidates = moment.candidates();
    return Scores.match(
        Exposure.popularity(candidates.ratings(position)),
        means[candidates.row(position)],
        moment.snapshot().scale());
  }

  /// Returns the shrunk mean rating of each movie row.
  private static double[] means(Popularity popularity) {
    double sum = 0;
    long count = 0;
    for (int row = 0; row < popularity.movies(); row++) {
      sum += popularity.shrunkMean(row, 0, 1) * (popularity.count(row) + 1.0);
      count += popularity.count(row);
    }
    double mean = count == 0 ? 0 : sum / count;
    return IntStream.range(0, popularity.movies())
        .mapToDouble(row -> popularity.shrunkMean(row, mean, PRIOR))
        .toArray();
  }
}
