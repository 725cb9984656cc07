package dev.matinee.dataset.evaluation;

import dev.matinee.dataset.format.BadLine;
import dev.matinee.dataset.format.RatingsFile;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Some users of a file, and the ratings of all the others to train on.
///
/// @param train without any row of the newcomers; with the movie rows of everybody
/// @param scale the scale of the file
/// @param bad lines that could not be read
public record Newcomers(
    TrainingData train, List<Newcomer> users, RatingScale scale, List<BadLine> bad) {

  /// Users with fewer ratings are no newcomers: half of them must leave ten answers and a test.
  private static final int MIN_RATINGS = 40;

  public Newcomers {
    users = List.copyOf(users);
    bad = List.copyOf(bad);
  }

  /// Returns the number of ratings to predict.
  public int testRatings() {
    return users.stream().mapToInt(user -> user.test().size()).sum();
  }

  /// Reads a file, and makes each user with at least 40 ratings a newcomer with probability
  /// `share`.
  ///
  /// @param side what is declared about the users and movies
  public static Newcomers read(Path file, SideInformation side, double share, long seed)
      throws IOException {
    RatingColumns columns = new RatingColumns();
    RatingsFile ratings = EvaluationInput.open(file);
    columns.read(ratings);
    TrainingData all =
        new TrainingData(
            columns.table(i -> true),
            columns.attributes(side.users()),
            columns.traits(side.movies()));
    Newcomers newcomers = of(all, FileScale.of(ratings.origin(), all.ratings()), share, seed);
    if (newcomers.users().isEmpty() || newcomers.train().ratings().size() == 0) {
      throw new IllegalArgumentException(
          "%d newcomers and %d ratings to train on are not enough"
              .formatted(newcomers.users().size(), newcomers.train().ratings().size()));
    }
    List<BadLine> bad = Stream.of(columns.bad(), side.bad()).flatMap(List::stream).toList();
    return new Newcomers(newcomers.train(), newcomers.users(), newcomers.scale(), bad);
  }

  static Newcomers of(TrainingData all, RatingScale scale, double share, long seed) {
    RatingTable ratings = all.ratings();
    SplittableRandom random = new SplittableRandom(seed);
    List<Newcomer> users = new ArrayList<>();
    boolean[] isNew = new boolean[ratings.users()];
    for (int u = 0; u < isNew.length; u++) {
      int count = ratings.start(u + 1) - ratings.start(u);
      SplittableRandom ownRandom = random.split();
      isNew[u] = count >= MIN_RATINGS && ownRandom.nextDouble() < share;
      if (isNew[u]) {
        users.add(Newcomer.of(all.attributes().get(u), ratings.of(u), ownRandom));
      }
    }
    return new Newcomers(without(all, isNew), users, scale, List.of());
  }

  /// Returns the data without the rows of these users.
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
        all.traits());
  }
}
