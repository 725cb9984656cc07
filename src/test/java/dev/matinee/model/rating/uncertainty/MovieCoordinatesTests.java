package dev.matinee.model.rating.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.PrincipalComponents;
import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.factor.FactorModel;
import dev.matinee.model.rating.factor.FactorModelTests;
import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovieCoordinatesTests {

  /// Two views of movies with two factors, the second turned by a right angle; A is 4 and 1 on the
  /// diagonal, and turned likewise.
  static final class Turned implements LinearUserModel {

    final float[][] movies = {{1, 5}, {3, 8}};

    @Override
    public int count() {
      return 2;
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public void copyMovie(int view, int movieRow, double[] x) {
      x[0] = view == 0 ? movies[movieRow][0] : -movies[movieRow][1];
      x[1] = view == 0 ? movies[movieRow][1] : movies[movieRow][0];
    }

    @Override
    public List<Posterior> posteriors(UserProfile user) {
      return List.of(
          new Posterior(new double[] {2, 0, 0, 1}, 1), new Posterior(new double[] {1, 0, 0, 2}, 1));
    }
  }

  @Test
  void distancesAreThoseOfTastesWhateverTheRotation() {
    // x' A^-1 x of the difference (2, 3): 4 / 4 + 9 / 1.
    double[][] points = new MovieCoordinates(new Turned()).of(new int[] {0, 1});

    double squares = 0;
    for (int d = 0; d < 4; d++) {
      squares += (points[1][d] - points[0][d]) * (points[1][d] - points[0][d]);
    }
    assertThat(squares).isCloseTo(10, within(1e-12));
  }

  @Test
  void placesTheMoviesOfAFactorModel() {
    FactorModel model =
        new FactorModel(
            FactorModelTests.PLAIN,
            new MovieEmbeddings(1, new float[] {0, 3, 4}, new float[] {2, 10, 7}),
            new FoldInRidge(3, 1, 1),
            null);

    double[][] points = model.embed(new int[] {2, 0});

    // The ridge of a user with one rating is 4.
    assertThat(points[0][0] - points[1][0]).isCloseTo((7 - 2) / 2., within(1e-6));
  }

  @Test
  void aModelWithoutTastesHasAllMoviesAtOnePlace() {
    double[][] points = new MovieCoordinates(new BiasOnlyUserModel(1)).of(new int[] {0, 1, 2});

    assertThat(PrincipalComponents.of(points)).isEmpty();
  }
}
