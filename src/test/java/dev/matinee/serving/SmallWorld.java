package dev.matinee.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.SharedDatabase;
import dev.matinee.catalog.Movie;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.ranking.PageCursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Random movies, weights and ratings, and lists of them by filtering and sorting everything.
///
/// Ann gives a 5 to everything and weights are eighths, so that scores are exact and often equal.
public final class SmallWorld {

  static final List<String> GENRES = List.of("Drama", "Comedy", "War", "Sci-Fi");
  static final int MOVIES = 60;
  static final int KNOWN = 50;

  public final Serving serving;
  public final Set<Long> rated = new HashSet<>();
  public final double[][] weights = new double[KNOWN][KNOWN];
  public final int[] counts = new int[KNOWN];
  public final double[] levels = new double[KNOWN];

  public SmallWorld(double exploration) {
    serving = new Serving(exploration);
    serving.store.addUser("ann");
  }

  /// Lets [#fill] rate some movies that the model knows, the first one among them.
  public SmallWorld rateSome(Random random) {
    for (int i = random.nextInt(15); i >= 0; i--) {
      rated.add(i == 0 ? 1 : 1L + random.nextInt(KNOWN));
    }
    return this;
  }

  public void fill(Random random) {
    List<Movie> movies = new ArrayList<>();
    for (int id = 1; id <= MOVIES; id++) {
      Integer year = random.nextInt(5) == 0 ? null : 1950 + random.nextInt(50);
      movies.add(SharedDatabase.movie(id, year, some(random, GENRES, 3).toArray(String[]::new)));
    }
    serving.store.addMovies(movies);
    rated.forEach(movie -> serving.store.rate("ann", movie, 5));
    for (int row = 0; row < KNOWN; row++) {
      counts[row] = row < 2 ? 10 : random.nextInt(15);
      levels[row] = 1 + random.nextInt(9);
    }
    for (int from = 0; from < KNOWN; from++) {
      for (int to = 0; to < KNOWN; to++) {
        boolean learnt = from != to && counts[from] > 0 && counts[to] > 0;
        weights[from][to] = learnt && random.nextInt(3) == 0 ? (random.nextInt(8) - 3) / 8. : 0;
      }
    }
    weights[0][1] = .5;
    serving.active.publish(Snapshots.of(1, levels, counts, Snapshots.weights(weights)));
  }

  public List<Long> byPrediction(Predicate<Movie> eligible) {
    return sorted(eligible, Comparator.comparingDouble(movie -> -level(movie)));
  }

  /// Returns the movies that have ratings by score, then the others by predicted rating.
  public List<Long> byMatch(Predicate<Movie> eligible) {
    List<Long> list =
        new ArrayList<>(
            sorted(
                eligible.and(movie -> count(movie) > 0),
                Comparator.comparingDouble(movie -> -score(movie))));
    list.addAll(unranked(eligible));
    return list;
  }

  /// Returns the movies without ratings that the model knows of, by predicted rating.
  public List<Long> unranked(Predicate<Movie> eligible) {
    return byPrediction(eligible.and(movie -> count(movie) == 0));
  }

  /// Returns all pages of the list.
  public List<Long> pages(Serving.Wish wish) {
    List<Long> all = new ArrayList<>();
    PageCursor next = null;
    do {
      Recommendations.Listed page = serving.recommend("ann", wish.from(next).query());
      assertThat(page.items())
          .extracting(Recommendations.Item::rank)
          .isEqualTo(
              IntStream.rangeClosed(all.size() + 1, all.size() + page.items().size())
                  .boxed()
                  .toList());
      all.addAll(Serving.ids(page));
      next = page.next();
    } while (next != null);
    wish.from(null);
    return all;
  }

  private List<Long> sorted(Predicate<Movie> eligible, Comparator<Movie> order) {
    return serving.store.movies.catalog().movies().stream()
        .filter(eligible)
        .sorted(order.thenComparingInt(movie -> -count(movie)).thenComparingLong(Movie::id))
        .map(Movie::id)
        .toList();
  }

  private double score(Movie movie) {
    return rated.stream().mapToDouble(id -> .5 * weights[row(id)][row(movie.id())]).sum();
  }

  private double level(Movie movie) {
    return movie.id() <= KNOWN ? levels[row(movie.id())] : Snapshots.UNKNOWN_LEVEL;
  }

  private int count(Movie movie) {
    return movie.id() <= KNOWN ? counts[row(movie.id())] : 0;
  }

  private static int row(long id) {
    return (int) id - 1;
  }

  static Set<String> some(Random random, List<String> texts, int bound) {
    return random
        .ints(random.nextInt(bound + 1), 0, texts.size())
        .mapToObj(texts::get)
        .collect(Collectors.toSet());
  }
}
