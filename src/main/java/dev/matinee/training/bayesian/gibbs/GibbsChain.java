package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bayesian.PosteriorSample;
import dev.matinee.model.rating.bayesian.SidePrior;
import dev.matinee.model.rating.feature.FeatureEncoder;
import dev.matinee.model.rating.feature.FeatureVector;
import dev.matinee.model.rating.feature.MovieFeatureEncoder;
import dev.matinee.model.rating.feature.UserAttributeEncoder;
import dev.matinee.training.blas.GramProduct;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A Markov chain over all unknowns: users, movies, their priors, feature weights, trust in users,
/// and the noise of ratings. Each sweep draws each of them once (Gibbs sampling).
///
/// The same data, design, seed and start give the same bits on any number of threads. Not safe for
/// use by several threads.
public final class GibbsChain {

  private static final double FIRST_ALPHA = 2;
  private static final double ALPHA_PRIOR = .5;

  /// Draws of the movies' feature weights after the first sample is loaded: they start at 0.
  private static final int FIRST_SCANS = 30;

  /// The same for later samples, whose weights differ little from those of the sample before.
  private static final int NEXT_SCANS = 1;

  private final Design design;
  private final Standardisation standardisation;
  private final UserAttributeEncoder attributes;
  private final MovieFeatureEncoder metadata;
  private final ChainSide users;
  private final ChainSide movies;
  private final RandomStreams streams;
  private final int ratings;
  private double alpha = FIRST_ALPHA;
  private @Nullable ChainWarmStart older;
  private boolean loaded;

  private GibbsChain(TrainingData data, Design design, long seed) {
    RatingTable table = data.ratings();
    this.design = design;
    this.standardisation = Standardisation.of(table);
    this.attributes =
        UserAttributeEncoder.learn(
            design.declared() ? data.attributes() : List.<Map<String, String>>of());
    this.metadata =
        MovieFeatureEncoder.learn(design.declared() ? data.metadata() : List.<MovieMetadata>of());
    this.ratings = table.size();
    this.streams = new RandomStreams(seed);
    SparseRatings byUser = SparseRatings.ofUsers(table, standardisation);
    SparseRatings byMovie = byUser.transposed(table.movies());
    Features ofUsers =
        new Features(byUser, byMovie, design.linked(), encode(attributes, data.attributes()));
    Features ofMovies =
        new Features(byMovie, byUser, design.linked(), encode(metadata, data.metadata()));
    this.users = new ChainSide(byUser, ofUsers, design.factors(), design.trustShape());
    this.movies = new ChainSide(byMovie, ofMovies, design.factors(), 0);
  }

  private static <T> SparseFeatures encode(FeatureEncoder<T> encoder, List<T> declared) {
    List<FeatureVector> rows = declared.stream().map(encoder::encode).toList();
    return SparseFeatures.of(rows, encoder.blocks().stream().mapToInt(Integer::intValue).toArray());
  }

  /// Starts a chain from small random numbers.
  public static GibbsChain cold(TrainingData data, Design design, long seed) {
    GibbsChain chain = new GibbsChain(data, design, seed);
    chain.users.initialise(chain.streams);
    chain.movies.initialise(chain.streams);
    return chain;
  }

  /// Prepares a chain that moves the samples of an older model of the same design, see [#load].
  public static GibbsChain warm(TrainingData data, Design design, long seed, WarmStart start) {
    GibbsChain chain = cold(data, design, seed);
    chain.older = new ChainWarmStart(start);
    return chain;
  }

  /// Returns the number of samples that the chain can load; 0 for a cold chain.
  public int loadable() {
    return older == null ? 0 : older.samples();
  }

  /// Continues from sample `s` of the older model: its movies, priors and weights. A model does not
  /// store the weights of its users as features of movies. These are drawn, given the strengths of
  /// the sample, from those of the sample before in the basis of this one.
  public void load(int s) {
    Objects.requireNonNull(older, "a cold chain has no older model").load(this, s, loaded);
    for (int scan = 0; scan < (loaded ? NEXT_SCANS : FIRST_SCANS); scan++) {
      movies.scanWeights(streams);
    }
    loaded = true;
  }

  /// Draws all unknowns once.
  public void sweep() {
    GramProduct.prepare();
    users.drawRows(movies, alpha, streams);
    double squares = movies.drawRows(users, alpha, streams);
    alpha =
        RandomStreams.gamma(
            streams.next().stream(0), ALPHA_PRIOR + ratings / 2., ALPHA_PRIOR + squares / 2);
    users.drawPrior(streams);
    users.drawWeights(streams);
    movies.drawPrior(streams);
    movies.drawWeights(streams);
  }

  /// Returns the numbers that convergence is judged by: the logarithms of the precision of ratings,
  /// and of the precision of rows on each side. The strengths of feature weights wander for
  /// hundreds of sweeps after predictions have settled.
  public double[] state() {
    return new double[] {
      Math.log(alpha),
      users.prior().logDeterminant() / users.size(),
      movies.prior().logDeterminant() / movies.size()
    };
  }

  /// Returns the prediction of the current state, in standardised ratings.
  public double predict(int user, int movie) {
    int stride = movies.stride();
    int factors = design.factors();
    int p = user * stride;
    int q = movie * stride;
    double sum = users.rows()[p + factors] + movies.rows()[q + factors];
    for (int k = 0; k < factors; k++) {
      sum += users.rows()[p + k] * movies.rows()[q + k];
    }
    return sum;
  }

  public Standardisation standardisation() {
    return standardisation;
  }

  ChainSide users() {
    return users;
  }

  ChainSide movies() {
    return movies;
  }

  UserAttributeEncoder attributes() {
    return attributes;
  }

  MovieFeatureEncoder metadata() {
    return metadata;
  }

  void setAlpha(double newAlpha) {
    alpha = newAlpha;
  }

  /// Returns a copy of the current movie side.
  public PosteriorSample sample() {
    int linked = design.linked() ? movies.rows().length : 0;
    float[] userWeights = users.weights().values();
    float[] links = new float[linked];
    System.arraycopy(userWeights, 0, links, 0, linked);
    return new PosteriorSample(
        (float) alpha,
        movies.rows().clone(),
        links,
        prior(users, attributes.columns().size()),
        prior(movies, metadata.columns().size()));
  }

  private static SidePrior prior(ChainSide side, int declared) {
    float[] all = side.weights().values();
    int length = declared * side.stride();
    float[] weights = new float[length];
    System.arraycopy(all, all.length - length, weights, 0, length);
    return new SidePrior(
        floats(side.prior().mean()),
        floats(side.prior().precision()),
        weights,
        floats(side.weights().strength()));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /// Returns a model of samples of this chain.
  public BayesianModel model(List<PosteriorSample> samples) {
    return new BayesianModel(
        standardisation, design.trustShape(), design.factors() + 1, attributes, metadata, samples);
  }
}
