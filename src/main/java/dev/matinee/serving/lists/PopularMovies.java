package dev.matinee.serving.lists;

import dev.matinee.catalog.Movie;
import dev.matinee.model.ExposureModel;
import dev.matinee.model.Popularity;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.ranking.CandidateFilter;
import dev.matinee.serving.ranking.ColdScores;
import dev.matinee.serving.ranking.ScoreHeap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/// Lists popular movies. The score of a movie is that of [ColdScores], with two differences: recent
/// ratings count more than old ones, and the shrunk mean rating of the movie replaces the predicted
/// rating.
@Service
public class PopularMovies {

  /// Shrinkage of a movie's mean, in ratings: variance within a movie over variance between movies,
  /// on MovieLens 100K.
  private static final double PRIOR = 4;

  private final AnswerContexts contexts;

  public PopularMovies(AnswerContexts contexts) {
    this.contexts = contexts;
  }

  /// A popular movie.
  ///
  /// @param rank 1 for the most popular
  /// @param ratings number of training ratings
  /// @param meanRating their mean, shrunk towards the mean of all ratings
  public record PopularMovie(Movie movie, int rank, double score, int ratings, double meanRating) {}

  /// Returns the most popular movies that the model knows, best first.
  ///
  /// @param genres only movies with at least one of these genres; empty for all
  public Answer<List<PopularMovie>> list(int limit, Set<String> genres) {
    return contexts.answer(0, context -> list(context, limit, genres));
  }

  private static List<PopularMovie> list(AnswerContext context, int limit, Set<String> genres) {
    Candidates candidates = context.candidates();
    Popularity popularity = context.snapshot().popularity();
    int[] known =
        IntStream.of(CandidateFilter.ofGenres(candidates, genres).accepted())
            .filter(position -> candidates.row(position) != Candidates.NONE)
            .toArray();
    double mean = popularity.mean();
    double[] means = new double[candidates.size()];
    double[] scores = new double[candidates.size()];
    for (int position : known) {
      int row = candidates.row(position);
      double exposure = ExposureModel.popularity(popularity.recent(row));
      means[position] = popularity.shrunkMean(row, mean, PRIOR);
      scores[position] = ColdScores.score(exposure, means[position], context.snapshot().scale());
    }
    ScoreHeap best = new ScoreHeap(known, scores, candidates.ratings());
    List<PopularMovie> movies = new ArrayList<>(limit);
    while (movies.size() < limit && best.hasNext()) {
      int next = best.nextInt();
      Movie movie = candidates.movie(next);
      int rank = movies.size() + 1;
      movies.add(
          new PopularMovie(movie, rank, scores[next], candidates.ratings(next), means[next]));
    }
    return List.copyOf(movies);
  }
}
