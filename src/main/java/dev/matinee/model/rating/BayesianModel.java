package dev.matinee.model.rating;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.Cholesky;
import dev.matinee.model.algebra.Gram;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Predicts a rating as the mean, over S samples from the posterior of the movie side, of `mean +
/// deviation (b + c[m] + p . q[m])`, where `[p; b]` is what the sample expects of the user given
/// their ratings and attributes (Salakhutdinov and Mnih 2008, Simm et al. 2015).
///
/// In a sample, ratings have the precision `alpha t`; t is the trust in the user, higher for one
/// who rates predictably, shared by all samples and estimated from the user's ratings. A user
/// scatters around a mean that depends on declared attributes and on which movies they rated; a
/// movie without ratings around one that depends on genres and era. Folding in takes O(S (n size^2
/// + size^3)) for n ratings, a prediction O(S size), a deviation O(S size^2). Immutable, so safe to
///   share between threads.
public final class BayesianModel implements RatingModel {

  static final String KIND = "bayesian";

  private final Standardisation standardisation;
  private final double trustShape;
  private final int size;
  private final AttributeCode attributes;
  private final TraitCode traits;
  private final List<PosteriorSample> samples;
  private final List<double[]> movieFactors;

  /// @param trustShape the trust in a user is Gamma(shape / 2, shape / 2); 0 if it is always 1
  /// @param size K factors and the bias
  /// @param samples at least one, all of the same shape
  public BayesianModel(
      Standardisation standardisation,
      double trustShape,
      int size,
      AttributeCode attributes,
      TraitCode traits,
      List<PosteriorSample> samples) {
    this.standardisation = standardisation;
    this.trustShape = (float) trustShape;
    this.size = size;
    this.attributes = attributes;
    this.traits = traits;
    this.samples = List.copyOf(samples);
    samples.forEach(this::check);
    this.movieFactors =
        samples.stream().map(sample -> factor(sample.moviePrior().precision())).toList();
  }

  private void check(PosteriorSample sample) {
    int movies = samples.getFirst().movies().length;
    requireLength(sample.movies(), movies);
    requireLength(sample.links(), sample.links().length == 0 ? 0 : movies);
    requireLength(sample.userPrior().mean(), size);
    requireLength(sample.moviePrior().mean(), size);
    requireLength(sample.userPrior().precision(), size * size);
    requireLength(sample.moviePrior().precision(), size * size);
    requireLength(sample.userPrior().weights(), attributes.columns().size() * stride());
    requireLength(sample.moviePrior().weights(), traits.columns().size() * stride());
  }

  private static void requireLength(float[] values, int length) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          "%d numbers where %d belong".formatted(values.length, length));
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
    return samples.getFirst().movies().length / stride();
  }

  /// Returns K + 1.
  public int size() {
    return size;
  }

  /// Returns the distance between two rows: there is room for one number more.
  public int stride() {
    return Gram.stride(size + 1);
  }

  public Standardisation standardisation() {
    return standardisation;
  }

  public AttributeCode attributes() {
    return attributes;
  }

  public TraitCode traits() {
    return traits;
  }

  public List<PosteriorSample> samples() {
    return samples;
  }

  double trustShape() {
    return trustShape;
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
  public Elicitation elicitation(double[] weights) {
    return new Elicitation(new BayesianViews(this), weights);
  }

  /// Returns the model with its last sample only: the state of the chain it comes from.
  @Override
  public Optional<RatingModel> continuation() {
    return Optional.of(
        new BayesianModel(
            standardisation, trustShape, size, attributes, traits, List.of(samples.getLast())));
  }

  @Override
  public void writeTo(ArrayBundle bundle) {
    bundle.put(RatingModels.KIND, KIND);
    bundle.put(
        "rating.parameters",
        new float[] {standardisation.mean(), standardisation.deviation(), (float) trustShape});
    bundle.put("rating.shape", new int[] {size, samples.size()});
    bundle.put("rating.attributes", attributes.text());
    bundle.put("rating.traits", traits.text());
    for (int s = 0; s < samples.size(); s++) {
      samples.get(s).writeTo(bundle, "rating.sample." + s);
    }
  }

  static BayesianModel read(ArrayBundle bundle) {
    float[] parameters = bundle.floats("rating.parameters");
    int[] shape = bundle.ints("rating.shape");
    if (parameters.length != 3 || shape.length != 2 || shape[0] < 1 || shape[1] < 1) {
      throw new IllegalArgumentException("not the parameters of a Bayesian model");
    }
    return new BayesianModel(
        new Standardisation(parameters[0], parameters[1]),
        parameters[2],
        shape[0],
        AttributeCode.parse(bundle.text("rating.attributes")),
        TraitCode.parse(bundle.text("rating.traits")),
        IntStream.range(0, shape[1])
            .mapToObj(s -> PosteriorSample.read(bundle, "rating.sample." + s))
            .toList());
  }
}
