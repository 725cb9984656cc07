package dev.matinee.serving.prediction;

import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.CurrentData;
import dev.matinee.serving.context.Estimate;
import dev.matinee.serving.context.FoldedInUser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A movie that a question is about, as it is known at one moment.
///
/// Immutable, so safe to share between threads.
final class PredictedMovie {

  private final AnswerContext context;
  private final int position;
  private final @Nullable MovieSupport support;
  private final boolean rated;

  /// @param support of the movie now; null if the model knows the movie
  private PredictedMovie(
      AnswerContext context, int position, @Nullable MovieSupport support, boolean rated) {
    this.context = context;
    this.position = position;
    this.support = support;
    this.rated = rated;
  }

  /// Reads what the store knows of the movie at `position` among the candidates.
  static PredictedMovie read(AnswerContext context, int position, CurrentData store) {
    long id = context.candidates().movie(position).id();
    if (context.candidates().row(position) != Candidates.NONE) {
      return new PredictedMovie(context, position, null, store.isRated(id));
    }
    MovieSupport support = Objects.requireNonNull(store.supportOf(List.of(id)).get(id));
    return new PredictedMovie(context, position, support, support.ratings() > 0);
  }

  /// Answers how `foldedIn`, the user of `pair`, would rate the movie.
  Prediction.Known predict(Predictor.Pair pair, FoldedInUser foldedIn) {
    Estimate estimate =
        support == null
            ? context.estimate(foldedIn, position)
            : context.estimate(foldedIn, position, support);
    return new Prediction.Known(
        pair.userId(),
        pair.movieId(),
        estimate.rating(),
        estimate.interval(),
        PredictionBasis.of(foldedIn.hasRatings(), rated));
  }

  /// Returns what the user is predicted to give the movie, not clipped.
  double prediction(FoldedUser user) {
    return support == null
        ? user.predict(context.candidates().row(position))
        : user.predictUnknownMovie(context.candidates().movie(position).metadata())
            + context.offset(position, support);
  }

  /// Returns what [#prediction] is made of.
  Contributions explain(FoldedUser user) {
    return support == null
        ? user.explain(context.candidates().row(position))
        : user.explainUnknownMovie(context.candidates().movie(position).metadata())
            .plusMovie(context.offset(position, support));
  }
}
