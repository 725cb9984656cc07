package dev.matinee.model.rating.factor;

import dev.matinee.model.UserRatings;
import dev.matinee.model.algebra.NormalEquations;
import dev.matinee.model.rating.MovieEmbeddings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The fold-in of a user: finds the vector `w = [p; b]` that minimises
///
/// ```
/// sum of (target - b - p . q - f([p; q]))^2 + ridge
/// ```
///
/// Without a head, this is a ridge regression. With a head, it is a nonlinear least-squares
/// problem, solved by Gauss-Newton steps from the average user `w = 0`. Each step is halved until
/// the sum falls.
final class FoldIn {

  private static final int MAX_STEPS = 4;
  private static final int MAX_HALVINGS = 4;
  private static final double NEGLIGIBLE_GAIN = 1e-3;

  private final MovieEmbeddings embeddings;
  private final @Nullable MovieHeadCache head;
  private final FoldInRidge ridge;
  private final int factors;

  FoldIn(MovieEmbeddings embeddings, @Nullable MovieHeadCache head, FoldInRidge ridge) {
    this.embeddings = embeddings;
    this.head = head;
    this.ridge = ridge;
    this.factors = embeddings.factors();
  }

  /// Returns `[p; b]`, all 0 without ratings.
  ///
  /// @param targets standardised ratings minus movie biases
  double[] solve(UserRatings ratings, float[] targets) {
    double[] w = new double[factors + 1];
    if (ratings.size() == 0) {
      return w;
    }
    if (head == null) {
      return linearSolution(ratings, targets, w);
    }
    double cost = cost(ratings, targets, w);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] next = linearSolution(ratings, targets, w);
      double nextCost = cost(ratings, targets, next);
      for (int i = 0; i < MAX_HALVINGS && nextCost > cost; i++) {
        next = midpoint(w, next);
        nextCost = cost(ratings, targets, next);
      }
      if (nextCost > cost) {
        return w;
      }
      boolean settled = cost - nextCost <= NEGLIGIBLE_GAIN * cost;
      w = next;
      cost = nextCost;
      if (settled) {
        return w;
      }
    }
    return w;
  }

  /// Returns the contribution of each target to `x . w`, where w is the solution without a head: `x
  /// . w` is the sum of `(A^-1 x . x_i) target_i`, with A the matrix of the normal equations and
  /// `x_i = [q_i; 1]`.
  ///
  /// @param x of length K + 1: the factors of a movie and 1; overwritten
  double[] shares(UserRatings ratings, float[] targets, double[] x) {
    double[] shares = new double[targets.length];
    double[] influence =
        equations(ratings, targets, new double[factors + 1]).solve(ridges(targets.length), x);
    double[] q = new double[factors];
    for (int i = 0; i < shares.length; i++) {
      embeddings.copyFactors(ratings.movie(i), q);
      double weight = influence[factors];
      for (int k = 0; k < factors; k++) {
        weight += influence[k] * q[k];
      }
      shares[i] = weight * targets[i];
    }
    return shares;
  }

  /// Solves the problem with `f` replaced by its tangent at `w`.
  private double[] linearSolution(UserRatings ratings, float[] targets, double[] w) {
    return equations(ratings, targets, w).solve(ridges(targets.length));
  }

  /// Returns the equations, without ridge, of the problem with `f` replaced by its tangent at `w`.
  private NormalEquations equations(UserRatings ratings, float[] targets, double[] w) {
    double[] headPart = head == null ? w : head.head().userPart(w);
    double[] slope = new double[factors];
    double[] x = new double[factors + 1];
    NormalEquations equations = new NormalEquations(factors + 1);
    for (int i = 0; i < targets.length; i++) {
      double y = targets[i];
      embeddings.copyFactors(ratings.movie(i), x);
      x[factors] = 1;
      if (head != null) {
        y -= head.gradient(headPart, ratings.movie(i), slope);
        for (int k = 0; k < factors; k++) {
          y += slope[k] * w[k];
          x[k] += slope[k];
        }
      }
      equations.add(x, y);
    }
    return equations;
  }

  private double[] ridges(int ratings) {
    double[] ridges = new double[factors + 1];
    Arrays.fill(ridges, ridge.factors(ratings));
    ridges[factors] = ridge.bias();
    return ridges;
  }

  /// Returns the value at `w` of the function that [#solve] minimises.
  double cost(UserRatings ratings, float[] targets, double[] w) {
    double cost = ridge.bias() * w[factors] * w[factors];
    for (int k = 0; k < factors; k++) {
      cost += ridge.factors(targets.length) * w[k] * w[k];
    }
    double[] headPart = head == null ? w : head.head().userPart(w);
    double[] q = new double[factors];
    for (int i = 0; i < targets.length; i++) {
      embeddings.copyFactors(ratings.movie(i), q);
      double error = targets[i] - w[factors];
      error -= head == null ? 0 : head.value(headPart, ratings.movie(i));
      for (int k = 0; k < factors; k++) {
        error -= w[k] * q[k];
      }
      cost += error * error;
    }
    return cost;
  }

  private static double[] midpoint(double[] a, double[] b) {
    double[] midpoint = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      midpoint[i] = (a[i] + b[i]) / 2;
    }
    return midpoint;
  }
}
