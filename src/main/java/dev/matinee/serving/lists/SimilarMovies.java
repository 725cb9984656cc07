package dev.matinee.serving.lists;

import dev.matinee.catalog.Movie;
import dev.matinee.model.ranking.MmrReranker;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.lists.Similarity.Listed;
import dev.matinee.serving.lists.Similarity.SimilarMovie;
import dev.matinee.serving.ranking.ScoreHeap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Lists the movies most similar to a given one.
///
/// For a movie with [#MIN_RATINGS] or more training ratings, the score is the item-item similarity
/// of the ranking model. For a movie with fewer ratings, or if no similarity is above 0, the score
/// is the mean of two numbers: the Jaccard overlap of genres, and `2^(-years / 10)` for the
/// difference of the years of release, 0 if a year is unknown. The list contains only movies with a
/// score above 0.
@Service
public class SimilarMovies {

  /// On MovieLens 100K, with movies reduced to n ratings: from n = 7 on, the ratings find more of
  /// the ten most similar movies than the metadata does.
  private static final int MIN_RATINGS = 7;

  private static final double HALVING_YEARS = 10;

  private final AnswerContexts contexts;

  public SimilarMovies(AnswerContexts contexts) {
    this.contexts = contexts;
  }

  /// Returns the movies most similar to the one with the client's id `movieId`, best first.
  public Answer<Similarity> list(String movieId, int limit) {
    return contexts.answer(
        0,
        context -> {
          int position = context.candidates().position(movieId);
          return position == Candidates.NONE
              ? new Similarity.UnknownMovie(movieId)
              : list(context, position, limit);
        });
  }

  private static Listed list(AnswerContext context, int position, int limit) {
    double[] byRatings = byRatings(context, position);
    boolean learnt = Arrays.stream(byRatings).anyMatch(score -> score > 0);
    double[] scores = learnt ? byRatings : byTraits(context.candidates(), position);
    return new Listed(
        best(context.candidates(), position, scores, limit),
        learnt ? Listed.Basis.RATINGS : Listed.Basis.TRAITS);
  }

  private static double[] byRatings(AnswerContext context, int position) {
    Candidates candidates = context.candidates();
    double[] scores = new double[candidates.size()];
    if (candidates.ratings(position) >= MIN_RATINGS) {
      double[] byRow = new double[context.snapshot().movies().size()];
      context.snapshot().ranking().similarTo(candidates.row(position), byRow);
      for (int other = 0; other < scores.length; other++) {
        int row = candidates.row(other);
        scores[other] = row == Candidates.NONE ? 0 : byRow[row];
      }
    }
    return scores;
  }

  private static double[] byTraits(Candidates candidates, int position) {
    double[] scores = new double[candidates.size()];
    Integer year = candidates.movie(position).year();
    int[] genres = candidates.genres(position);
    for (int other = 0; other < scores.length; other++) {
      double overlap = MmrReranker.overlap(genres, candidates.genres(other));
      scores[other] = (overlap + closeness(year, candidates.movie(other).year())) / 2;
    }
    return scores;
  }

  private static double closeness(@Nullable Integer year, @Nullable Integer other) {
    return year == null || other == null ? 0 : Math.pow(2, -Math.abs(year - other) / HALVING_YEARS);
  }

  private static List<SimilarMovie> best(
      Candidates candidates, int position, double[] scores, int limit) {
    int[] others =
        IntStream.range(0, scores.length).filter(p -> p != position && scores[p] > 0).toArray();
    ScoreHeap best = new ScoreHeap(others, scores, candidates.ratings());
    List<SimilarMovie> movies = new ArrayList<>(limit);
    while (movies.size() < limit && best.hasNext()) {
      int next = best.nextInt();
      Movie movie = candidates.movie(next);
      movies.add(new SimilarMovie(movie, movies.size() + 1, scores[next]));
    }
    return movies;
  }
}
