package dev.matinee.serving;

import static dev.matinee.serving.Serving.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.Movie;
import dev.matinee.serving.Serving.Wish;
import dev.matinee.serving.prediction.Prediction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  final SmallWorld world = new SmallWorld(0);

  @RepeatedTest(100)
  void listsExactlyTheBestOfTheEligible(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    world.rateSome(random).fill(random);
    Question question = Question.of(random, world);

    List<Long> rated = world.byPrediction(question.eligible);
    List<Long> matched = world.byMatch(question.eligible);

    assertThat(ids(world.serving.recommend("ann", question.wish.query())))
        .isEqualTo(rated.stream().limit(question.limit).toList());
    assertThat(world.pages(question.wish)).isEqualTo(rated);
    assertThat(ids(world.serving.recommend("ann", question.wish.match().query())))
        .isEqualTo(matched.stream().limit(question.limit).toList());
    assertThat(world.pages(question.wish)).isEqualTo(matched);
    List<Long> diverse = world.pages(question.wish.diversity(.5));
    assertThat(diverse).containsExactlyInAnyOrderElementsOf(matched);
    assertThat(world.pages(question.wish.limit(7))).isEqualTo(diverse);
  }

  @RepeatedTest(20)
  void givesSomebodyWithoutRatingsAllThatIsEligible(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    world.fill(random);
    Question question = Question.of(random, world);

    List<Long> popular = world.pages(question.wish.match());

    assertThat(popular).containsExactlyInAnyOrderElementsOf(world.byPrediction(question.eligible));
    assertThat(world.pages(question.wish.limit(7))).isEqualTo(popular);
  }

  /// A random question, and which movies its answer may contain.
  private record Question(Wish wish, int limit, Predicate<Movie> eligible) {

    static Question of(Random random, SmallWorld world) {
      Integer yearFrom = random.nextBoolean() ? null : 1950 + random.nextInt(50);
      Integer yearTo = random.nextBoolean() ? null : 1950 + random.nextInt(50);
      Set<String> genres = SmallWorld.some(random, SmallWorld.GENRES, 2);
      Set<String> exclude =
          SmallWorld.some(
              random,
              IntStream.rangeClosed(1, SmallWorld.MOVIES).mapToObj(i -> "m" + i).toList(),
              10);
      boolean includeRated = random.nextBoolean();
      Double minRating = random.nextBoolean() ? null : 1 + 9 * random.nextDouble();
      Double minConfidence = random.nextBoolean() ? null : random.nextDouble();
      int limit = 1 + random.nextInt(20);
      Map<String, Prediction.Known> predictions = world.serving.predictAll("ann");
      Wish wish =
          Serving.wish()
              .limit(limit)
              .years(yearFrom, yearTo)
              .exclude(exclude)
              .includeRated(includeRated)
              .minRating(minRating)
              .minConfidence(minConfidence)
              .genres(
                  genres.stream()
                      .map(genre -> genre.toUpperCase(Locale.ROOT))
                      .collect(Collectors.toSet()));
      return new Question(
          wish,
          limit,
          movie ->
              (includeRated || !world.rated.contains(movie.id()))
                  && !exclude.contains(movie.movieId())
                  && inYears(movie.year(), yearFrom, yearTo)
                  && (genres.isEmpty() || movie.genres().stream().anyMatch(genres::contains))
                  && reaches(
                      Objects.requireNonNull(predictions.get(movie.movieId())),
                      minRating,
                      minConfidence));
    }

    private static boolean inYears(
        @Nullable Integer year, @Nullable Integer from, @Nullable Integer to) {
      return (from == null && to == null)
          || (year != null && (from == null || year >= from) && (to == null || year <= to));
    }

    private static boolean reaches(
        Prediction.Known prediction, @Nullable Double minRating, @Nullable Double minConfidence) {
      double width = prediction.interval().high() - prediction.interval().low();
      return (minRating == null || prediction.rating() >= minRating)
          && (minConfidence == null || 1 - width / 9 >= minConfidence);
    }
  }
}
