package dev.matinee.serving;

import static dev.matinee.serving.Serving.ids;
import static dev.matinee.serving.Serving.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.Movie;
import dev.matinee.serving.Serving.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Filters and pages, compared with filtering and sorting everything.
class RecommendationFilterTests {

  static final List<String> GENRES = List.of("Drama", "Comedy", "War", "Sci-Fi");
  static final int MOVIES = 60;
  static final int KNOWN = 50;

  final Serving serving = new Serving();
  final Set<Long> rated = new HashSet<>();

  @RepeatedTest(60)
  void listsExactlyTheBestOfTheEligible(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    double[] levels = world(random);
    Integer yearFrom = random.nextBoolean() ? null : 1950 + random.nextInt(50);
    Integer yearTo = random.nextBoolean() ? null : 1950 + random.nextInt(50);
    Set<String> genres = some(random, GENRES, 2);
    Set<String> exclude =
        some(random, IntStream.rangeClosed(1, MOVIES).mapToObj(i -> "m" + i).toList(), 10);
    boolean includeRated = random.nextBoolean();
    Predicate<Movie> eligible =
        movie ->
            (includeRated || !rated.contains(movie.id()))
                && !exclude.contains(movie.movieId())
                && inYears(movie.year(), yearFrom, yearTo)
                && (genres.isEmpty() || movie.genres().stream().anyMatch(genres::contains));
    int limit = 1 + random.nextInt(20);
    Wish wish =
        wish()
            .limit(limit)
            .years(yearFrom, yearTo)
            .exclude(exclude)
            .includeRated(includeRated)
            .genres(
                genres.stream()
                    .map(genre -> genre.toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet()));

    List<Long> all = expected(eligible, levels);

    assertThat(ids(serving.recommend("ann", wish.query())))
        .isEqualTo(all.stream().limit(limit).toList());
    assertThat(pages(wish)).isEqualTo(all);
    assertThat(pages(wish.match())).containsExactlyInAnyOrderElementsOf(all);
    assertThat(pages(wish.diversity(.5))).containsExactlyInAnyOrderElementsOf(all);
  }

  private double[] world(Random random) {
    for (int id = 1; id <= MOVIES; id++) {
      Integer year = random.nextInt(5) == 0 ? null : 1950 + random.nextInt(50);
      serving.store.addMovie(id, year, some(random, GENRES, 3).toArray(String[]::new));
    }
    for (int i = random.nextInt(15); i > 0; i--) {
      long movie = 1L + random.nextInt(KNOWN);
      serving.store.rate("ann", movie, 5);
      rated.add(movie);
    }
    serving.store.addUser("ann");
    double[] levels = random.ints(KNOWN, 1, 10).asDoubleStream().toArray();
    serving.active.publish(Snapshots.of(1, levels));
    return levels;
  }

  private List<Long> expected(Predicate<Movie> eligible, double[] levels) {
    return serving.store.catalog().movies().stream()
        .filter(eligible)
        .sorted(
            Comparator.comparingDouble((Movie movie) -> -level(movie, levels))
                .thenComparingLong(Movie::id))
        .map(Movie::id)
        .toList();
  }

  private static double level(Movie movie, double[] levels) {
    return movie.id() <= KNOWN ? levels[(int) movie.id() - 1] : Snapshots.UNKNOWN_LEVEL;
  }

  private List<Long> pages(Wish wish) {
    List<Long> all = new ArrayList<>();
    Continuation next = null;
    do {
      Recommendations.Listed page = serving.recommend("ann", wish.from(next).query());
      assertThat(page.items())
          .extracting(Recommendations.Item::rank)
          .isEqualTo(
              IntStream.rangeClosed(all.size() + 1, all.size() + page.items().size())
                  .boxed()
                  .toList());
      all.addAll(ids(page));
      next = page.next();
    } while (next != null);
    return all;
  }

  private static boolean inYears(
      @Nullable Integer year, @Nullable Integer from, @Nullable Integer to) {
    return (from == null && to == null)
        || (year != null && (from == null || year >= from) && (to == null || year <= to));
  }

  private static Set<String> some(Random random, List<String> texts, int bound) {
    return random
        .ints(random.nextInt(bound + 1), 0, texts.size())
        .mapToObj(texts::get)
        .collect(Collectors.toSet());
  }
}
