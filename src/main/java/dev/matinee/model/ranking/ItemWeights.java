package dev.matinee.model.ranking;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserRatings;
import java.util.Arrays;
import java.util.stream.IntStream;

/// An item-item model: scores a movie by the rated movies, with a weight for each pair.
///
/// ```
/// score(u, m) = sum over j rated by u: x_uj W_jm
/// x_uj = (rating - min + step) / (max - min + step)
/// ```
///
/// W is `[M x M]` with a diagonal of 0, for example from EASE (Steck 2019). Only the strongest
/// entries of each row are stored, in 8 bytes each. Scoring for a user with n ratings takes O(n
/// times entries of a row). Immutable, so safe to share between threads.
public final class ItemWeights implements RankingModel {

  public static final String KIND = "item-weights";

  private final ImplicitWeight implicitWeight;
  private final int[] start;
  private final int[] target;
  private final float[] weight;

  /// Creates weights that take ownership of the arrays.
  ///
  /// @param start first entry of each row, then the end of the last row: `[M + 1]`
  /// @param target movie m of each entry `W_jm`, in `[0, M)`
  /// @param weight value of each entry
  public ItemWeights(ImplicitWeight implicitWeight, int[] start, int[] target, float[] weight) {
    if (start.length == 0
        || start[start.length - 1] != target.length
        || target.length != weight.length) {
      throw new IllegalArgumentException(
          "%d starts, %d targets, %d weights"
              .formatted(start.length, target.length, weight.length));
    }
    this.implicitWeight = implicitWeight;
    this.start = start;
    this.target = target;
    this.weight = weight;
  }

  /// Returns an empty model: all weights are 0.
  public static ItemWeights none(int movies) {
    return new ItemWeights(new ImplicitWeight(0, 1), new int[movies + 1], new int[0], new float[0]);
  }

  @Override
  public int movies() {
    return start.length - 1;
  }

  @Override
  public RankedUser foldIn(UserRatings ratings) {
    return new User(ratings);
  }

  @Override
  public void similarTo(int movieRow, double[] into) {
    Arrays.fill(into, 0);
    add(movieRow, 1, into);
  }

  private void add(int movieRow, double factor, double[] into) {
    for (int i = start[movieRow]; i < start[movieRow + 1]; i++) {
      into[target[i]] += factor * weight[i];
    }
  }

  private double weight(int from, int to) {
    int at = Arrays.binarySearch(target, start[from], start[from + 1], to);
    return at < 0 ? 0 : weight[at];
  }

  @Override
  public void writeTo(ArrayBundle bundle) {
    bundle.put(RankingModel.KIND_KEY, KIND);
    implicitWeight.writeTo(bundle);
    bundle.put("ranking.start", start);
    bundle.put("ranking.target", target);
    bundle.put("ranking.weight", weight);
  }

  /// Reads weights that [#writeTo] wrote, after checking all positions.
  ///
  /// @throws IllegalArgumentException if an entry is missing or invalid
  public static ItemWeights read(ArrayBundle bundle) {
    int[] start = bundle.ints("ranking.start");
    int[] target = bundle.ints("ranking.target");
    if (start.length == 0 || start[0] != 0 || !isAscending(start)) {
      throw new IllegalArgumentException("the starts of the rows do not ascend from 0");
    }
    if (Arrays.stream(target).anyMatch(row -> row < 0 || row >= start.length - 1)) {
      throw new IllegalArgumentException(
          "a target is not one of %d movies".formatted(start.length - 1));
    }
    return new ItemWeights(
        ImplicitWeight.read(bundle), start, target, bundle.floats("ranking.weight"));
  }

  private static boolean isAscending(int[] values) {
    return IntStream.range(1, values.length).allMatch(i -> values[i - 1] <= values[i]);
  }

  private final class User implements RankedUser {

    private final UserRatings ratings;

    User(UserRatings ratings) {
      this.ratings = ratings;
    }

    @Override
    public void scoreAll(double[] into) {
      Arrays.fill(into, 0);
      for (int i = 0; i < ratings.size(); i++) {
        add(ratings.movie(i), implicitWeight.of(ratings.value(i)), into);
      }
    }

    @Override
    public double[] contributions(int movieRow) {
      double[] shares = new double[ratings.size()];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = implicitWeight.of(ratings.value(i)) * weight(ratings.movie(i), movieRow);
      }
      return shares;
    }
  }
}
