package dev.matinee.benchmark.questions;

import dev.matinee.evaluation.EvaluationData;
import dev.matinee.evaluation.EvaluationInput;
import dev.matinee.evaluation.SideInformation;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The simulated users of a file, and the ratings of all other users as training data.
///
/// @param train without the simulated users, but with all movie rows
/// @param scale the scale of the file
record SimulatedUsers(TrainingData train, List<SimulatedUser> users, RatingScale scale) {

  /// Least ratings of a simulated user: half of them are enough for ten answers and a test.
  private static final int MIN_RATINGS = 40;

  SimulatedUsers {
    users = List.copyOf(users);
  }

  /// Returns the number of test ratings of all users.
  int testRatings() {
    return users.stream().mapToInt(user -> user.test().size()).sum();
  }

  /// Reads a file. Each user with at least 40 ratings is simulated with probability `share`.
  ///
  /// @param side user attributes and movie metadata
  static SimulatedUsers read(Path file, SideInformation side, double share, long seed)
      throws IOException {
    EvaluationData all = EvaluationInput.withoutTest(file, side);
    SimulatedUsers simulated = of(all.train(), all.scale(), share, seed);
    if (simulated.users().isEmpty() || simulated.train().ratings().size() == 0) {
      throw new IllegalArgumentException(
          "%d new users and %d ratings to train on are not enough"
              .formatted(simulated.users().size(), simulated.train().ratings().size()));
    }
    return simulated;
  }

  static SimulatedUsers of(TrainingData all, RatingScale scale, double share, long seed) {
    RatingTable ratings = all.ratings();
    SplittableRandom random = new SplittableRandom(seed);
    List<SimulatedUser> users = new ArrayList<>();
    boolean[] isNew = new boolean[ratings.users()];
    for (int u = 0; u < isNew.length; u++) {
      int count = ratings.start(u + 1) - ratings.start(u);
      SplittableRandom ownRandom = random.split();
      isNew[u] = count >= MIN_RATINGS && ownRandom.nextDouble() < share;
      if (isNew[u]) {
        users.add(SimulatedUser.of(all.attributes().get(u), ratings.of(u), ownRandom));
      }
    }
    return new SimulatedUsers(without(all, isNew), users, scale);
  }

  /// Returns the data without the rows of the users in `left`.
  private static TrainingData without(TrainingData all, boolean[] left) {
    int[] newRow = new int[left.length];
    List<Map<String, String>> attributes = new ArrayList<>();
    for (int u = 0; u < left.length; u++) {
      newRow[u] = attributes.size();
      if (!left[u]) {
        attributes.add(all.attributes().get(u));
      }
    }
    RatingTable kept = all.ratings().filter(i -> !left[all.ratings().user(i)]);
    int[] user = new int[kept.size()];
    int[] movie = new int[kept.size()];
    float[] value = new float[kept.size()];
    int[] time = new int[kept.size()];
    for (int i = 0; i < user.length; i++) {
      user[i] = newRow[kept.user(i)];
      movie[i] = kept.movie(i);
      value[i] = kept.value(i);
      time[i] = kept.time(i);
    }
    return new TrainingData(
        new RatingTable(attributes.size(), kept.movies(), user, movie, value, time),
        attributes,
        all.metadata());
  }
}
