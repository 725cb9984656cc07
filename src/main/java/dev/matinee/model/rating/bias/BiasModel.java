package dev.matinee.model.rating.bias;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.uncertainty.BiasOnlyUserModel;
import dev.matinee.model.rating.uncertainty.QuestionSelector;
import java.util.Objects;

/// Predicts a rating as `mean + userBias + movieBias[m]`, all in rating units.
///
/// The bias of a user is the sum of `rating - mean - movieBias` over their ratings, divided by the
/// number of ratings plus `userShrinkage`. With infinite shrinkage it is 0.
///
/// Immutable, so safe to share between threads.
public final class BiasModel implements RatingModel {

  public static final String KIND = "bias";

  /// Sweeps of [#train]; the last one changes biases by far less than a step of the rating scale.
  private static final int SWEEPS = 10;

  private final float mean;
  private final float[] movieBias;
  private final float unknownMovieBias;
  private final float userShrinkage;

  /// Creates a model that takes ownership of `movieBias`, of length M.
  public BiasModel(double mean, float[] movieBias, double userShrinkage) {
    if (!Double.isFinite(mean) || !(userShrinkage > 0)) {
      throw new IllegalArgumentException(
          "mean %s, user shrinkage %s".formatted(mean, userShrinkage));
    }
    this.mean = (float) mean;
    this.movieBias = movieBias;
    this.unknownMovieBias = MovieEmbeddings.mean(movieBias);
    this.userShrinkage = (float) userShrinkage;
  }

  /// Fits user and movie biases in turn. Movies without ratings get the mean bias of rated movies.
  ///
  /// @param movieShrinkage weight of a movie bias of 0, in ratings; at least 0
  static BiasModel train(RatingTable ratings, double userShrinkage, double movieShrinkage) {
    double mean = ratings.size() == 0 ? 0 : ratings.mean();
    double[] userBias = new double[ratings.users()];
    BiasModel model = new BiasModel(mean, new float[ratings.movies()], userShrinkage);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      model =
          new BiasModel(mean, movieBiases(ratings, mean, userBias, movieShrinkage), userShrinkage);
      for (int u = 0; u < userBias.length; u++) {
        userBias[u] = model.userBias(ratings.of(u));
      }
    }
    return model;
  }

  private static float[] movieBiases(
      RatingTable ratings, double mean, double[] userBias, double shrinkage) {
    double[] sum = new double[ratings.movies()];
    int[] count = new int[ratings.movies()];
    for (int i = 0; i < ratings.size(); i++) {
      sum[ratings.movie(i)] += ratings.value(i) - mean - userBias[ratings.user(i)];
      count[ratings.movie(i)]++;
    }
    double total = 0;
    int rated = 0;
    float[] bias = new float[sum.length];
    for (int m = 0; m < bias.length; m++) {
      if (count[m] > 0) {
        bias[m] = (float) (sum[m] / (count[m] + shrinkage));
        total += bias[m];
        rated++;
      }
    }
    for (int m = 0; m < bias.length; m++) {
      if (count[m] == 0 && rated > 0) {
        bias[m] = (float) (total / rated);
      }
    }
    return bias;
  }

  @Override
  public int movies() {
    return movieBias.length;
  }

  @Override
  public FoldedUser foldIn(UserProfile user) {
    return new BiasUser(user.ratings());
  }

  private double userBias(UserRatings ratings) {
    double residuals = 0;
    for (int i = 0; i < ratings.size(); i++) {
      residuals += ratings.value(i) - mean - movieBias[ratings.movie(i)];
    }
    return residuals / (ratings.size() + userShrinkage);
  }

  @Override
  public QuestionSelector questionSelector(double[] weights) {
    return new QuestionSelector(new BiasOnlyUserModel(userShrinkage), weights);
  }

  @Override
  public void writeTo(ArrayBundle bundle) {
    bundle.put(RatingModel.KIND_KEY, KIND);
    bundle.put("rating.parameters", new float[] {mean, userShrinkage});
    bundle.put("rating.movieBias", movieBias);
  }

  public static BiasModel read(ArrayBundle bundle) {
    float[] parameters = bundle.floats("rating.parameters");
    Objects.checkFromToIndex(0, 2, parameters.length);
    return new BiasModel(parameters[0], bundle.floats("rating.movieBias"), parameters[1]);
  }

  /// A user as a bias.
  private final class BiasUser implements FoldedUser {

    private final UserRatings ratings;
    private final double known;

    BiasUser(UserRatings ratings) {
      this.ratings = ratings;
      this.known = mean + userBias(ratings);
    }

    @Override
    public double predict(int movieRow) {
      return known + movieBias[movieRow];
    }

    @Override
    public double predictUnknownMovie(MovieMetadata movie) {
      return known + unknownMovieBias;
    }

    @Override
    public Contributions explain(int movieRow) {
      return explain(movieBias[movieRow]);
    }

    @Override
    public Contributions explainUnknownMovie(MovieMetadata movie) {
      return explain(unknownMovieBias);
    }

    private Contributions explain(float bias) {
      double[] rated = new double[ratings.size()];
      for (int i = 0; i < rated.length; i++) {
        double residual = ratings.value(i) - mean - movieBias[ratings.movie(i)];
        rated[i] = residual / (rated.length + userShrinkage);
      }
      return new Contributions(mean, bias, 0, rated);
    }
  }
}
