package dev.matinee.model.ranking;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserRatings;
import java.util.Arrays;

/// A ranking model of embeddings from implicit feedback (Hu, Koren and Volinsky 2008; regularised
/// as in Rendle et al. 2022).
///
/// ```
/// score(u, m) = y_m . A^-1 sum over j rated by u: s_uj y_j
/// A = sum over j: s_uj y_j y_j' + unrated Y'Y + ridge (n_u + unrated M) I
/// ```
///
/// `s_uj` is the [ImplicitWeight] of a rating, and Y is `[M x K]`. A score is a sum of one
/// contribution for each rating, as in [ItemWeights]. Takes 4 K bytes a movie. No trainer of this
/// project learns such a model, but a stored one can serve. Immutable, so safe to share between
/// threads.
public final class ImplicitFactors implements RankingModel {

  public static final String KIND = "implicit-factors";

  private final ImplicitFoldIn foldIn;
  private final float[] embeddings;
  private final int factors;

  /// Creates a model that takes ownership of `embeddings`, `[M x factors]`, row-major.
  ///
  /// @param unrated weight of an unrated movie, greater than 0
  /// @param ridge greater than 0
  public ImplicitFactors(
      ImplicitWeight implicitWeight, int factors, float[] embeddings, float unrated, float ridge) {
    if (factors < 1 || embeddings.length % factors != 0) {
      throw new IllegalArgumentException(
          "%d numbers cannot be embeddings of size %d".formatted(embeddings.length, factors));
    }
    this.factors = factors;
    this.embeddings = embeddings;
    this.foldIn = new ImplicitFoldIn(implicitWeight, factors, embeddings, unrated, ridge);
  }

  @Override
  public int movies() {
    return embeddings.length / factors;
  }

  @Override
  public RankedUser foldIn(UserRatings ratings) {
    return new User(ratings);
  }

  /// Writes the cosine of the embeddings, or 0 if it is negative.
  @Override
  public void similarTo(int movieRow, double[] into) {
    double[] movie = embedding(movieRow);
    double norm = Math.sqrt(dot(movie, movieRow));
    for (int other = 0; other < into.length; other++) {
      double size = norm * Math.sqrt(squares(other));
      into[other] = other == movieRow || size == 0 ? 0 : Math.max(0, dot(movie, other) / size);
    }
  }

  private double[] embedding(int movieRow) {
    double[] embedding = new double[factors];
    for (int k = 0; k < factors; k++) {
      embedding[k] = embeddings[movieRow * factors + k];
    }
    return embedding;
  }

  private double dot(double[] vector, int movieRow) {
    double sum = 0;
    for (int k = 0, at = movieRow * factors; k < factors; k++, at++) {
      sum += vector[k] * embeddings[at];
    }
    return sum;
  }

  private double squares(int movieRow) {
    double sum = 0;
    for (int at = movieRow * factors; at < (movieRow + 1) * factors; at++) {
      sum += embeddings[at] * embeddings[at];
    }
    return sum;
  }

  @Override
  public void writeTo(ArrayBundle bundle) {
    bundle.put(RankingModel.KIND_KEY, KIND);
    foldIn.implicitWeight().writeTo(bundle);
    bundle.put("ranking.factors", new int[] {factors});
    bundle.put("ranking.embeddings", embeddings);
    bundle.put("ranking.penalties", new float[] {foldIn.unrated(), foldIn.ridge()});
  }

  public static ImplicitFactors read(ArrayBundle bundle) {
    float[] penalties = bundle.floats("ranking.penalties");
    int[] factors = bundle.ints("ranking.factors");
    if (penalties.length != 2 || factors.length != 1) {
      throw new IllegalArgumentException("the parameters are not those of implicit factors");
    }
    return new ImplicitFactors(
        ImplicitWeight.read(bundle),
        factors[0],
        bundle.floats("ranking.embeddings"),
        penalties[0],
        penalties[1]);
  }

  private final class User implements RankedUser {

    private final UserRatings ratings;
    private final double[] factor;
    private final double[] vector;

    User(UserRatings ratings) {
      this.ratings = ratings;
      this.factor = new double[factors * factors];
      this.vector = foldIn.solve(ratings, factor);
    }

    @Override
    public void scoreAll(double[] into) {
      if (ratings.size() == 0) {
        Arrays.fill(into, 0);
        return;
      }
      for (int row = 0; row < into.length; row++) {
        into[row] = dot(vector, row);
      }
    }

    @Override
    public double[] contributions(int movieRow) {
      double[] direction = foldIn.solve(factor, embedding(movieRow));
      double[] shares = new double[ratings.size()];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = foldIn.implicitWeight().of(ratings.value(i)) * dot(direction, ratings.movie(i));
      }
      return shares;
    }
  }
}
