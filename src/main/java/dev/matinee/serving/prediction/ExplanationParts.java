package dev.matinee.serving.prediction;

import dev.matinee.catalog.Movie;
import dev.matinee.model.UserProfile;
import dev.matinee.model.rating.Contributions;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.PredictedMovie;
import dev.matinee.serving.prediction.Explanation.Rated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits one prediction into the contributions of the user's ratings and the other terms.
final class ExplanationParts {

  private final AnswerContext context;
  private final FoldedInUser foldedIn;
  private final PredictedMovie movie;

  ExplanationParts(AnswerContext context, FoldedInUser foldedIn, PredictedMovie movie) {
    this.context = context;
    this.foldedIn = foldedIn;
    this.movie = movie;
  }

  /// Names up to `limit` ratings with the largest absolute contributions. Never names a rating with
  /// the contribution 0.
  Explanation.Known explain(Prediction.Known prediction, int limit) {
    Contributions parts = movie.explain(foldedIn.folded());
    List<Rated> named = new ArrayList<>();
    double ofOthers = 0;
    for (int i : bySize(parts.rated())) {
      int position = positionOf(i);
      if (named.size() < limit && parts.rated()[i] != 0 && position != Candidates.NONE) {
        named.add(rated(i, context.candidates().movie(position), parts.rated()[i]));
      } else {
        ofOthers += parts.rated()[i];
      }
    }
    return new Explanation.Known(
        prediction,
        movie.predict(foldedIn.folded()),
        parts.mean(),
        parts.user(),
        parts.movie(),
        named,
        parts.rated().length - named.size(),
        ofOthers);
  }

  /// Returns the indices of the ratings, the largest absolute contribution first.
  private static int[] bySize(double[] shares) {
    return IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(shares[i])))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// Returns the position of the movie of rating `i` among the candidates.
  private int positionOf(int i) {
    int row = foldedIn.profile().ratings().movie(i);
    return context.candidates().position(context.snapshot().movies().id(row));
  }

  private Rated rated(int i, Movie named, double contribution) {
    UserProfile profile = foldedIn.profile();
    UserProfile rest = new UserProfile(profile.ratings().without(i), profile.attributes());
    return new Rated(
        named,
        foldedIn.rating(i),
        contribution,
        movie.predict(context.snapshot().ratings().foldIn(rest)));
  }
}
