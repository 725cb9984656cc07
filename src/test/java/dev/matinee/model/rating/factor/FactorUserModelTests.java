package dev.matinee.model.rating.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.uncertainty.LinearUserModel.Posterior;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A movie with the factor 2 and the bias 7, and a ridge of `4 + n` on factors and 4/9 on the bias.
class FactorUserModelTests {

  final FactorUserModel user =
      new FactorUserModel(
          new MovieEmbeddings(1, new float[] {7}, new float[] {2}),
          new FoldInRidge(4, 1, 4 / 9f),
          null);

  @Test
  void seesAMovieByItsFactorsAndTheUsersBias() {
    double[] x = new double[2];

    user.copyMovie(0, 0, x);

    assertThat(user.count()).isEqualTo(1);
    assertThat(user.size()).isEqualTo(2);
    assertThat(x).containsExactly(2, 1);
  }

  /// `A = [4 + 1 + 2 * 2, 2; 2, 4/9 + 1] = [3 0; 2/3 1] [3 2/3; 0 1]`.
  @Test
  void posteriorIsTheRidgeRegressionOfTheFoldIn() {
    UserRatings ratings = new UserRatings(new int[] {0}, new float[] {5});

    Posterior posterior = user.posteriors(new UserProfile(ratings, Map.of())).getFirst();

    assertThat(posterior.factor()[0]).isCloseTo(3, within(1e-6));
    assertThat(posterior.factor()[2]).isCloseTo(2 / 3., within(1e-6));
    assertThat(posterior.factor()[3]).isCloseTo(1, within(1e-6));
    assertThat(posterior.noise()).isEqualTo(1);
  }

  /// A user without ratings has the ridge of a user with one: 5 and 4/9.
  @Test
  void posteriorWithoutRatingsIsTheRidge() {
    Posterior posterior = user.posteriors(UserProfile.UNKNOWN).getFirst();

    assertThat(posterior.factor()[0]).isCloseTo(Math.sqrt(5), within(1e-6));
    assertThat(posterior.factor()[3]).isCloseTo(2 / 3., within(1e-6));
  }
}
