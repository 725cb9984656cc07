package dev.matinee.serving;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.IdIndex;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Snapshots with known numbers, on the scale 1 to 10.
///
/// A movie is predicted as its level plus how far the user's ratings lie above the levels on
/// average; the level of an unknown movie is 5. Intervals reach 2 to both sides, and 1 for users
/// with ratings and movies with at least 10. A rating r of a movie speaks with `r / 10` of the
/// weight for another one.
public final class Snapshots {

  public static final double UNKNOWN_LEVEL = 5;

  private Snapshots() {}

  /// Creates a snapshot that knows the movies 1, 2, ... with these levels, with 10 ratings each.
  public static ModelSnapshot of(long version, double... levels) {
    return of(version, levels, IntStream.range(0, levels.length).map(i -> 10).toArray());
  }

  public static ModelSnapshot of(long version, double[] levels, int[] counts) {
    return of(version, levels, counts, ItemWeights.none(levels.length));
  }

  public static ModelSnapshot of(
      long version, double[] levels, int[] counts, RankingModel ranking) {
    return of(
        version,
        IdIndex.of(LongStream.rangeClosed(1, levels.length).toArray()),
        levels,
        counts,
        ranking);
  }

  /// Creates a snapshot that knows the movies with these database ids.
  public static ModelSnapshot of(
      long version, IdIndex movies, double[] levels, int[] counts, RankingModel ranking) {
    float[] sums = new float[levels.length];
    for (int row = 0; row < sums.length; row++) {
      sums[row] = (float) (counts[row] * levels[row]);
    }
    return new ModelSnapshot(
        new RatingScale(1, 10, 1),
        movies,
        new Levels(levels, UNKNOWN_LEVEL),
        ranking,
        new Popularity(counts, sums),
        intervals(),
        provenance(version));
  }

  /// Creates a snapshot that knows the movies 1, 2, ..., as popular as that.
  public static ModelSnapshot of(long version, Popularity popularity) {
    double[] levels = new double[popularity.movies()];
    return of(
        version, new Levels(levels, UNKNOWN_LEVEL), ItemWeights.none(levels.length), popularity);
  }

  /// Creates a snapshot of `model`, which knows the movies 1, 2, ....
  public static ModelSnapshot of(long version, RatingModel model) {
    int movies = model.movies();
    return of(
        version,
        model,
        ItemWeights.none(movies),
        new Popularity(new int[movies], new float[movies]));
  }

  /// Creates a snapshot of these models, which know the movies 1, 2, ....
  public static ModelSnapshot of(
      long version, RatingModel model, RankingModel ranking, Popularity popularity) {
    int movies = model.movies();
    return new ModelSnapshot(
        new RatingScale(1, 10, 1),
        IdIndex.of(LongStream.rangeClosed(1, movies).toArray()),
        model,
        ranking,
        popularity,
        intervals(),
        provenance(version));
  }

  /// Creates weights from a matrix: row j says what movie j + 1 speaks for.
  public static ItemWeights weights(double[]... matrix) {
    int[] start = new int[matrix.length + 1];
    int[] targets = new int[matrix.length * matrix.length];
    float[] weights = new float[targets.length];
    int size = 0;
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix.length; column++) {
        if (matrix[row][column] != 0) {
          targets[size] = column;
          weights[size++] = (float) matrix[row][column];
        }
      }
      start[row + 1] = size;
    }
    return new ItemWeights(
        new ImplicitWeight(0, 10),
        start,
        Arrays.copyOf(targets, size),
        Arrays.copyOf(weights, size));
  }

  private static IntervalCalibration intervals() {
    ArrayBundle bundle = new ArrayBundle();
    bundle.put("intervals.userBounds", new int[] {1});
    bundle.put("intervals.movieBounds", new int[] {10});
    bundle.put("intervals.halfWidth", new float[] {2, 2, 2, 1});
    return IntervalCalibration.read(bundle);
  }

  private static Provenance provenance(long version) {
    return new Provenance(
        version,
        "levels",
        Map.of(),
        1,
        Instant.EPOCH,
        0,
        1,
        1,
        new ErrorFigures(1, 1, .9, 1),
        RankingFigures.UNKNOWN,
        Map.of());
  }

  /// The model described above.
  private static final class Levels implements RatingModel {

    private final double[] levels;
    private final double unknown;

    Levels(double[] levels, double unknown) {
      this.levels = levels;
      this.unknown = unknown;
    }

    @Override
    public int movies() {
      return levels.length;
    }

    @Override
    public FoldedUser foldIn(UserProfile user) {
      UserRatings ratings = user.ratings();
      double[] shares = new double[ratings.size()];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = (ratings.value(i) - levels[ratings.movie(i)]) / shares.length;
      }
      return user(shares, Arrays.stream(shares).sum());
    }

    private FoldedUser user(double[] shares, double above) {
      return new FoldedUser() {

        @Override
        public double predict(int movieRow) {
          return levels[movieRow] + above;
        }

        @Override
        public double predictUnknownMovie(MovieMetadata movie) {
          return unknown + above;
        }

        @Override
        public Contributions explain(int movieRow) {
          return explain(levels[movieRow]);
        }

        @Override
        public Contributions explainUnknownMovie(MovieMetadata movie) {
          return explain(unknown);
        }

        private Contributions explain(double level) {
          return new Contributions(0, level, 0, shares.clone());
        }
      };
    }

    @Override
    public void writeTo(ArrayBundle bundle) {
      throw new UnsupportedOperationException();
    }
  }
}
