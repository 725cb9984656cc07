package dev.matinee.model.rating.factor;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.uncertainty.MovieCoordinates;
import dev.matinee.model.rating.uncertainty.QuestionSelector;
import org.jspecify.annotations.Nullable;

/// Predicts a rating as `mean + deviation (b + c[m] + p . q[m] + f([p; q[m]]))`; the dense head `f`
/// is optional.
///
/// With M movies and K factors, `c` is `[M]` and `q` is `[M x K]`; c, q, p and b have no unit. A
/// user is folded in by ridge regression of their standardised ratings on the movie embeddings, O(n
/// K^2 + K^3) for n ratings. A head takes a few such regressions: see [FoldIn]. A user without
/// ratings has `p = 0` and `b = 0`.
///
/// Without a head, a prediction is linear in the user's ratings, and each has a contribution: see
/// [FoldIn#shares]. With a head, the contribution of all ratings counts as the part of the user.
///
/// Immutable, so safe to share between threads.
public final class FactorModel implements RatingModel {

  public static final String KIND = "factor";

  private final Standardisation standardisation;
  private final MovieEmbeddings embeddings;
  private final FoldInRidge ridge;
  private final @Nullable MovieHeadCache head;

  /// @param head null for none
  public FactorModel(
      Standardisation standardisation,
      MovieEmbeddings embeddings,
      FoldInRidge ridge,
      @Nullable DenseHead head) {
    this(standardisation, ridge, embeddings, over(embeddings, head));
  }

  private FactorModel(
      Standardisation standardisation,
      FoldInRidge ridge,
      MovieEmbeddings embeddings,
      @Nullable MovieHeadCache head) {
    this.standardisation = standardisation;
    this.embeddings = embeddings;
    this.ridge = ridge;
    this.head = head;
  }

  private static @Nullable MovieHeadCache over(
      MovieEmbeddings embeddings, @Nullable DenseHead head) {
    return head == null ? null : new MovieHeadCache(head, embeddings);
  }

  /// Returns the same model with another fold-in.
  public FactorModel with(FoldInRidge newRidge) {
    return new FactorModel(standardisation, newRidge, embeddings, head);
  }

  @Override
  public int movies() {
    return embeddings.movies();
  }

  @Override
  public FoldedUser foldIn(UserProfile user) {
    UserRatings ratings = user.ratings();
    float[] targets = targets(ratings);
    return new FactorUser(ratings, new FoldIn(embeddings, head, ridge).solve(ratings, targets));
  }

  /// Returns the standardised ratings minus movie biases.
  private float[] targets(UserRatings ratings) {
    float[] targets = new float[ratings.size()];
    for (int i = 0; i < targets.length; i++) {
      float standardised = standardisation.standardise(ratings.value(i));
      targets[i] = standardised - embeddings.bias(ratings.movie(i));
    }
    return targets;
  }

  @Override
  public QuestionSelector questionSelector(double[] weights) {
    return new QuestionSelector(new FactorUserModel(embeddings, ridge, head), weights);
  }

  @Override
  public double[][] embed(int[] movieRows) {
    return new MovieCoordinates(new FactorUserModel(embeddings, ridge, head)).of(movieRows);
  }

  @Override
  public void writeTo(ArrayBundle bundle) {
    bundle.put(RatingModel.KIND_KEY, KIND);
    bundle.put(
        "rating.parameters",
        new float[] {
          standardisation.mean(),
          standardisation.deviation(),
          ridge.base(),
          ridge.perRating(),
          ridge.bias()
        });
    embeddings.writeTo(bundle);
    if (head != null) {
      head.head().writeTo(bundle);
    }
  }

  public static FactorModel read(ArrayBundle bundle) {
    float[] parameters = bundle.floats("rating.parameters");
    if (parameters.length != 5) {
      throw new IllegalArgumentException("%d parameters instead of 5".formatted(parameters.length));
    }
    MovieEmbeddings embeddings = MovieEmbeddings.read(bundle);
    return new FactorModel(
        new Standardisation(parameters[0], parameters[1]),
        embeddings,
        new FoldInRidge(parameters[2], parameters[3], parameters[4]),
        DenseHead.isIn(bundle) ? DenseHead.read(bundle, embeddings.factors()) : null);
  }

  /// A user folded in as `[p; b]`.
  private final class FactorUser implements FoldedUser {

    private final UserRatings ratings;
    private final float[] p;
    private final double bias;
    private final double[] headPart;

    FactorUser(UserRatings ratings, double[] factorsAndBias) {
      this.ratings = ratings;
      p = new float[embeddings.factors()];
      for (int k = 0; k < p.length; k++) {
        p[k] = (float) factorsAndBias[k];
      }
      bias = factorsAndBias[p.length];
      headPart = head == null ? new double[0] : head.head().userPart(factorsAndBias);
    }

    @Override
    public double predict(int movieRow) {
      double fromHead = head == null ? 0 : head.value(headPart, movieRow);
      return standardisation.restore(
          bias + embeddings.bias(movieRow) + embeddings.dot(p, movieRow) + fromHead);
    }

    @Override
    public double predictUnknownMovie(MovieMetadata movie) {
      double fromHead = head == null ? 0 : head.valueOfUnknownMovie(headPart);
      return standardisation.restore(bias + embeddings.meanBias() + fromHead);
    }

    /// Costs as much as a fold-in.
    @Override
    public Contributions explain(int movieRow) {
      double[] x = new double[embeddings.factors() + 1];
      embeddings.copyFactors(movieRow, x);
      return explain(embeddings.bias(movieRow), x, predict(movieRow));
    }

    @Override
    public Contributions explainUnknownMovie(MovieMetadata movie) {
      double[] x = new double[embeddings.factors() + 1];
      return explain(embeddings.meanBias(), x, predictUnknownMovie(movie));
    }

    private Contributions explain(float movieBias, double[] x, double prediction) {
      double movie = standardisation.deviation() * movieBias;
      if (head != null) {
        double user = prediction - standardisation.mean() - movie;
        return new Contributions(standardisation.mean(), movie, user, new double[ratings.size()]);
      }
      x[embeddings.factors()] = 1;
      double[] shares = new FoldIn(embeddings, null, ridge).shares(ratings, targets(ratings), x);
      for (int i = 0; i < shares.length; i++) {
        shares[i] *= standardisation.deviation();
      }
      return new Contributions(standardisation.mean(), movie, 0, shares);
    }
  }
}
