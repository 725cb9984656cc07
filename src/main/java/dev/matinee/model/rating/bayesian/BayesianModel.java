package dev.matinee.model.rating.bayesian;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.Cholesky;
import dev.matinee.model.algebra.Gram;
import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.feature.MovieFeatureEncoder;
import dev.matinee.model.rating.feature.UserAttributeEncoder;
import dev.matinee.model.rating.uncertainty.MovieCoordinates;
import dev.matinee.model.rating.uncertainty.QuestionSelector;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Bayesian matrix factorisation: predicts a rating as the mean of `mean + deviation (b + c[m] + p
/// . q[m])` over S posterior samples of the movie side, where `[p; b]` is the expected user in a
/// sample, given their ratings and attributes (Salakhutdinov and Mnih 2008, Simm et al. 2015).
///
/// In a sample, ratings have the precision `alpha t`. The trust t in the user is higher for a user
/// who rates consistently; it is estimated from the user's ratings and shared by all samples. The
/// prior mean of a user depends on their attributes and on which movies they rated. The prior mean
/// of a movie without ratings depends on its genres and era. For n ratings, a fold-in takes O(S
/// size^2 (n + size)), a prediction O(S size), a deviation O(S size^2). Immutable, so safe to share
/// between threads.
public final class BayesianModel implements RatingModel {

  public static final String KIND = "bayesian";

  private final Standardisation standardisation;
  private final double trustShape;
  private final int size;
  private final UserAttributeEncoder attributes;
  private final MovieFeatureEncoder metadata;
  private final float[] alphas;
  private final SampledRows movies;
  private final SampledRows links;
  private final List<SidePrior> userPriors;
  private final List<SidePrior> moviePriors;
  private final List<double[]> userFactors;
  private final List<double[]> movieFactors;

  /// @param trustShape the trust in a user is Gamma(shape / 2, shape / 2); 0 for a trust of 1
  /// @param size K + 1, for K factors and the bias
  /// @param samples at least one, all of the same shape
  public BayesianModel(
      Standardisation standardisation,
      double trustShape,
      int size,
      UserAttributeEncoder attributes,
      MovieFeatureEncoder metadata,
      List<PosteriorSample> samples) {
    this.standardisation = standardisation;
    this.trustShape = (float) trustShape;
    this.size = size;
    this.attributes = attributes;
    this.metadata = metadata;
    samples.forEach(sample -> check(sample, samples.getFirst()));
    this.alphas = new float[samples.size()];
    for (int s = 0; s < alphas.length; s++) {
      alphas[s] = samples.get(s).alpha();
    }
    this.movies = rows(samples, PosteriorSample::movies);
    this.links = rows(samples, PosteriorSample::links);
    this.userPriors = samples.stream().map(PosteriorSample::userPrior).toList();
    this.moviePriors = samples.stream().map(PosteriorSample::moviePrior).toList();
    this.userFactors = userPriors.stream().map(prior -> factor(prior.precision())).toList();
    this.movieFactors = moviePriors.stream().map(prior -> factor(prior.precision())).toList();
  }

  private void check(PosteriorSample sample, PosteriorSample first) {
    requireLength(sample.movies(), first.movies().length);
    requireLength(sample.links(), first.links().length == 0 ? 0 : first.movies().length);
    requireLength(sample.userPrior().mean(), size);
    requireLength(sample.moviePrior().mean(), size);
    requireLength(sample.userPrior().precision(), size * size);
    requireLength(sample.moviePrior().precision(), size * size);
    requireLength(sample.userPrior().weights(), attributes.columns().size() * stride());
    requireLength(sample.moviePrior().weights(), metadata.columns().size() * stride());
    int linkBlocks = first.links().length == 0 ? 0 : 1;
    requireStrength(sample.userPrior(), linkBlocks + attributes.blockNames().size());
    requireStrength(sample.moviePrior(), linkBlocks + metadata.blockNames().size());
  }

  private SampledRows rows(
      List<PosteriorSample> samples, Function<PosteriorSample, float[]> values) {
    return new SampledRows(samples.stream().map(values).toList(), size, stride());
  }

  private static void requireStrength(SidePrior prior, int blocks) {
    if (prior.strength().length > 0) {
      requireLength(prior.strength(), blocks);
    }
  }

  private static void requireLength(float[] values, int length) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          "%d numbers instead of %d".formatted(values.length, length));
    }
    MovieEmbeddings.requireFinite(values);
  }

  private double[] factor(float[] precision) {
    double[] factor = new double[precision.length];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = precision[i];
    }
    Cholesky.decompose(factor, size);
    return factor;
  }

  @Override
  public int movies() {
    return movies.count();
  }

  /// Returns K + 1.
  public int size() {
    return size;
  }

  /// Returns the distance between two rows, which leaves room for one more number.
  public int stride() {
    return Gram.stride(size + 1);
  }

  public Standardisation standardisation() {
    return standardisation;
  }

  public UserAttributeEncoder attributes() {
    return attributes;
  }

  public MovieFeatureEncoder metadata() {
    return metadata;
  }

  /// Returns the number of samples S.
  public int samples() {
    return alphas.length;
  }

  /// Returns a copy of sample `s`. O(M size).
  public PosteriorSample sample(int s) {
    return new PosteriorSample(
        alphas[s],
        movies.sample(s, stride()),
        links.sample(s, stride()),
        userPriors.get(s),
        moviePriors.get(s));
  }

  /// Returns whether the set of rated movies is a feature of a user.
  public boolean linked() {
    return links.count() > 0;
  }

  double trustShape() {
    return trustShape;
  }

  /// Returns the precision of a rating in sample `s`.
  double alpha(int s) {
    return alphas[s];
  }

  /// Returns `[factors; bias]` of the movies.
  SampledRows movieRows() {
    return movies;
  }

  /// Returns the feature weights of having rated each movie; no rows if not used.
  SampledRows linkRows() {
    return links;
  }

  SidePrior userPrior(int s) {
    return userPriors.get(s);
  }

  SidePrior moviePrior(int s) {
    return moviePriors.get(s);
  }

  /// Returns the Cholesky factor of the precision of users in sample `s`.
  double[] userFactor(int s) {
    return userFactors.get(s);
  }

  /// Returns the Cholesky factor of the precision of movies in sample `s`.
  double[] movieFactor(int s) {
    return movieFactors.get(s);
  }

  @Override
  public FoldedUser foldIn(UserProfile user) {
    return new BayesianUser(this, user);
  }

  @Override
  public QuestionSelector questionSelector(double[] weights) {
    return new QuestionSelector(new SampledUserModels(this), weights);
  }

  @Override
  public double[][] embed(int[] movieRows) {
    return new MovieCoordinates(new SampledUserModels(this)).of(movieRows);
  }

  @Override
  public void writeTo(ArrayBundle bundle) {
    bundle.put(RatingModel.KIND_KEY, KIND);
    bundle.put(
        "rating.parameters",
        new float[] {standardisation.mean(), standardisation.deviation(), (float) trustShape});
    bundle.put("rating.shape", new int[] {size, samples()});
    bundle.put("rating.attributes", attributes.text());
    bundle.put("rating.traits", metadata.text());
    for (int s = 0; s < samples(); s++) {
      sample(s).writeTo(bundle, "rating.sample." + s);
    }
  }

  public static BayesianModel read(ArrayBundle bundle) {
    float[] parameters = bundle.floats("rating.parameters");
    int[] shape = bundle.ints("rating.shape");
    if (parameters.length != 3 || shape.length != 2 || shape[0] < 1 || shape[1] < 1) {
      throw new IllegalArgumentException("the parameters are not those of a Bayesian model");
    }
    return new BayesianModel(
        new Standardisation(parameters[0], parameters[1]),
        parameters[2],
        shape[0],
        UserAttributeEncoder.parse(bundle.text("rating.attributes")),
        MovieFeatureEncoder.parse(bundle.text("rating.traits")),
        IntStream.range(0, shape[1])
            .mapToObj(s -> PosteriorSample.read(bundle, "rating.sample." + s))
            .toList());
  }
}
