package dev.matinee.evaluation;

import dev.matinee.model.GenreIndex;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.evaluation.ListEvaluation;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.ranking.MmrReranker;
import dev.matinee.model.ranking.RankingModel;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/// Accuracy and variety of lists of 10 that [MmrReranker] made with one diversity weight.
///
/// @param figures accuracy of the lists
/// @param genres number of different genres in a list, mean over users
/// @param overlap Jaccard similarity of the genres of two movies, mean over pairs and users
/// @param coverage share of the catalogue that is in at least one list
public record ListDiversity(
    double diversity, RankingFigures figures, double genres, double overlap, double coverage) {

  private static final double[] DIVERSITIES = {0, .1, .2, .3, .5, .8};
  private static final int SHOWN = 10;

  /// Number of best-scored movies from which a list is chosen.
  private static final int CONSIDERED = 200;

  private static final int RETURNED = 20;
  private static final int USERS = 1_000;

  /// Measures the lists of up to 1,000 users at several diversities; empty if no movie has a genre.
  static List<ListDiversity> measure(EvaluationData data, RankingModel model) {
    GenreIndex genres =
        new GenreIndex(data.train().metadata().stream().map(MovieMetadata::genres).toList());
    if (genres.count() == 0) {
      return List.of();
    }
    Items items = new Items(genres);
    ListEvaluation lists =
        new ListEvaluation(data.train().ratings(), data.test(), data.scale(), USERS);
    return Arrays.stream(DIVERSITIES)
        .mapToObj(diversity -> of(diversity, data.train().ratings(), model, items, lists))
        .toList();
  }

  private static ListDiversity of(
      double diversity, RatingTable train, RankingModel model, Items items, ListEvaluation lists) {
    Queue<int[]> shown = new ConcurrentLinkedQueue<>();
    RankingFigures figures =
        lists.ofLists(
            user -> {
              double[] scores = new double[train.movies()];
              model.foldIn(train.of(user)).scoreAll(scores);
              int[] best = lists.best(user, scores, CONSIDERED);
              MmrReranker reordered =
                  new MmrReranker(IntStream.of(best).iterator(), scores, items, model, diversity);
              int[] list = new int[Math.min(RETURNED, best.length)];
              Arrays.setAll(list, rank -> reordered.nextInt());
              shown.add(Arrays.copyOf(list, Math.min(SHOWN, list.length)));
              return list;
            });
    return new ListDiversity(
        diversity,
        figures,
        shown.stream().mapToDouble(items::genresOf).average().orElse(Double.NaN),
        shown.stream().mapToDouble(items::overlapOf).average().orElse(Double.NaN),
        shown.stream().flatMapToInt(Arrays::stream).distinct().count() / (double) train.movies());
  }

  /// The genres of each movie row.
  private record Items(GenreIndex numbers) implements MmrReranker.Items {

    double genresOf(int[] list) {
      return IntStream.of(list).flatMap(movie -> Arrays.stream(genres(movie))).distinct().count();
    }

    double overlapOf(int[] list) {
      return IntStream.range(0, list.length)
          .boxed()
          .flatMapToDouble(
              i ->
                  IntStream.range(0, i)
                      .mapToDouble(j -> MmrReranker.overlap(genres(list[i]), genres(list[j]))))
          .average()
          .orElse(0);
    }

    @Override
    public int row(int item) {
      return item;
    }

    @Override
    public int[] genres(int item) {
      return numbers.of(item);
    }
  }
}
