package dev.matinee.console;

import dev.matinee.catalog.Movie;
import dev.matinee.serving.Answer;
import dev.matinee.serving.Recommendations;
import dev.matinee.serving.Recommender;
import dev.matinee.training.Run;
import dev.matinee.training.Training;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the lists of the page *Watch*.
@Component
class Lists {

  private final Recommender recommender;
  private final Training training;
  private final Figures figures;

  Lists(Recommender recommender, Training training, Figures figures) {
    this.recommender = recommender;
    this.training = training;
    this.figures = figures;
  }

  /// Lists movies for `userId`, who exists.
  Listing list(String userId, WatchState state) {
    if (state.yearFrom() != null && state.yearTo() != null && state.yearFrom() > state.yearTo()) {
      return new Listing.Nothing(
          "No film is from %d or later and from %d or earlier."
              .formatted(state.yearFrom(), state.yearTo()),
          false);
    }
    return switch (recommender.recommend(userId, state.query(), 0)) {
      case Answer.Given<Recommendations> given -> of(given, state);
      case Answer.Behind<Recommendations> _ -> new Listing.Nothing("One moment.", true);
      case Answer.NoModelYet<Recommendations> _ -> whyNoModel(training.latest());
    };
  }

  private Listing of(Answer.Given<Recommendations> given, WatchState state) {
    return switch (given.value()) {
      case Recommendations.Listed listed ->
          new Listing.Films(
              listed.items().stream().map(Lists::film).toList(),
              listed.note(given.modelVersion()),
              listed.next() == null ? null : state.more().map(m -> m.address("/")).orElse(null));
      case Recommendations.MinRatingOffScale(var scale) ->
          new Listing.Nothing(
              "The lowest rating must lie between %s and %s."
                  .formatted(figures.exact(scale.min()), figures.exact(scale.max())),
              false);
      case Recommendations.UnknownUser _,
          Recommendations.UnknownMovie _,
          Recommendations.OffScale _,
          Recommendations.ModelChanged _,
          Recommendations.OtherList _ ->
          new Listing.Nothing("The list has changed; open this page again.", false);
    };
  }

  private static Film film(Recommendations.Item item) {
    return new Film(
        item.movie(),
        new Film.Guess(item.predictedRating(), item.interval()),
        null,
        item.because().stream().map(Recommendations.Reason::movie).map(Movie::title).toList(),
        item.exploration());
  }

  private Listing whyNoModel(Optional<Run> latest) {
    if (latest.isEmpty()) {
      return new Listing.Nothing(
          "There is no model yet. The first list comes when there are ratings and a training run"
              + " has learnt from them.",
          true);
    }
    Run run = latest.get();
    return run.state().ended()
        ? new Listing.Nothing(
            "There is no model yet. The last training run was %s: %s"
                .formatted(run.state().name().toLowerCase(Locale.ROOT), run.reason()),
            true)
        : new Listing.Nothing(
            "The first model is in training: %s, %s done%s. The list appears here by itself."
                .formatted(run.phase(), figures.percent(run.progress()), left(run.eta())),
            true);
  }

  private String left(@Nullable Duration eta) {
    return eta == null ? "" : ", about %s left".formatted(figures.duration(eta));
  }
}
