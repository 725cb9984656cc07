package dev.matinee.console.watch;

import dev.matinee.catalog.Movie;
import dev.matinee.console.Figures;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.lists.Recommender;
import dev.matinee.training.Training;
import dev.matinee.training.run.TrainingRun;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Factory of the list on the page *Watch*.
@Component
public class ListPanels {

  private final Recommender recommender;
  private final Training training;
  private final Figures figures;

  ListPanels(Recommender recommender, Training training, Figures figures) {
    this.recommender = recommender;
    this.training = training;
    this.figures = figures;
  }

  /// Returns the list of the existing user `userId`.
  ListPanel list(String userId, WatchState state) {
    if (state.yearFrom() != null && state.yearTo() != null && state.yearFrom() > state.yearTo()) {
      return new ListPanel.Nothing(
          "No movie is from %d or later and from %d or earlier."
              .formatted(state.yearFrom(), state.yearTo()),
          false);
    }
    return switch (recommender.recommend(userId, state.query(), 0)) {
      case Answer.Given<Recommendations> given -> of(given, state);
      case Answer.Behind<Recommendations> _ -> new ListPanel.Nothing("One moment.", true);
      case Answer.NoModelYet<Recommendations> _ -> whyNoModel(training.latest());
    };
  }

  private ListPanel of(Answer.Given<Recommendations> given, WatchState state) {
    return switch (given.value()) {
      case Recommendations.Listed listed ->
          new ListPanel.Cards(
              listed.items().stream().map(ListPanels::card).toList(),
              listed.note(given.modelVersion()),
              listed.next() == null ? null : state.more().map(m -> m.address("/")).orElse(null));
      case Recommendations.MinRatingOffScale(var scale) ->
          new ListPanel.Nothing(
              "The lowest rating must lie between %s and %s."
                  .formatted(figures.exact(scale.min()), figures.exact(scale.max())),
              false);
      case Recommendations.UnknownUser _,
          Recommendations.UnknownMovie _,
          Recommendations.OffScale _,
          Recommendations.ModelChanged _,
          Recommendations.OtherList _ ->
          new ListPanel.Nothing("The list has changed; open this page again.", false);
    };
  }

  private static MovieCard card(Recommendations.Item item) {
    return new MovieCard(
        item.movie(),
        new MovieCard.Guess(item.predictedRating(), item.interval()),
        null,
        item.because().stream().map(Recommendations.Reason::movie).map(Movie::title).toList(),
        item.exploration());
  }

  private ListPanel whyNoModel(Optional<TrainingRun> latest) {
    if (latest.isEmpty()) {
      return new ListPanel.Nothing(
          "There is no model yet. The first list appears after a training run on the first"
              + " ratings.",
          true);
    }
    TrainingRun run = latest.get();
    return run.state().ended()
        ? new ListPanel.Nothing(
            "There is no model yet. The last training run was %s: %s"
                .formatted(run.state().name().toLowerCase(Locale.ROOT), run.reason()),
            true)
        : new ListPanel.Nothing(
            "The first model is in training: %s, %s done%s. The list appears here by itself."
                .formatted(run.phase(), figures.percent(run.progress()), left(run.eta())),
            true);
  }

  private String left(@Nullable Duration eta) {
    return eta == null ? "" : ", about %s left".formatted(figures.duration(eta));
  }
}
