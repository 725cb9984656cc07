package dev.matinee.evaluation;

import dev.matinee.dataset.format.ratings.RatingsFile;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.format.text.UnknownFormatException;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Where the training part and the test part come from.
public sealed interface EvaluationInput {

  /// Reads both parts.
  ///
  /// @param side what is declared about the users and movies; those without ratings are left out
  EvaluationData read(SideInformation side) throws IOException;

  /// Two files.
  record TwoFiles(Path train, Path test) implements EvaluationInput {

    @Override
    public EvaluationData read(SideInformation side) throws IOException {
      RatingColumns columns = new RatingColumns();
      RatingsFile file = open(train);
      columns.read(file);
      int training = columns.size();
      columns.read(open(test));
      return data(columns, file, side, i -> i >= training);
    }
  }

  /// One file, and a file with the numbers of its test rows, one a line, 0 for the first rating.
  record TestRows(Path ratings, Path rows) implements EvaluationInput {

    @Override
    public EvaluationData read(SideInformation side) throws IOException {
      BitSet test = new BitSet();
      try (Stream<String> lines = Files.lines(rows)) {
        lines.filter(line -> !line.isBlank()).forEach(line -> test.set(row(line.trim())));
      } catch (UncheckedIOException e) {
        throw new IOException("cannot read " + rows, e);
      }
      RatingColumns columns = new RatingColumns();
      RatingsFile file = open(ratings);
      columns.read(file);
      return data(columns, file, side, i -> test.get(columns.row(i)));
    }

    private int row(String text) {
      try {
        return Integer.parseUnsignedInt(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "%s: '%s' is not the number of a row".formatted(rows, text), e);
      }
    }
  }

  /// One file, of which each rating is held out with probability `share`.
  record Holdout(Path ratings, double share, long seed) implements EvaluationInput {

    @Override
    public EvaluationData read(SideInformation side) throws IOException {
      RatingColumns columns = new RatingColumns();
      RatingsFile file = open(ratings);
      columns.read(file);
      SplittableRandom random = new SplittableRandom(seed);
      BitSet test = new BitSet();
      for (int i = 0; i < columns.size(); i++) {
        test.set(i, random.nextDouble() < share);
      }
      return data(columns, file, side, test::get);
    }
  }

  /// Reads one file as training part; the test part is empty.
  static EvaluationData withoutTest(Path ratings, SideInformation side) throws IOException {
    RatingColumns columns = new RatingColumns();
    RatingsFile file = open(ratings);
    columns.read(file);
    return split(columns, file, side, i -> false);
  }

  /// Opens a file of ratings.
  ///
  /// @throws UnknownFormatException if it is in no known format
  static RatingsFile open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return RatingsFile.recognize(path).orElseThrow(() -> new UnknownFormatException(path));
  }

  private static EvaluationData data(
      RatingColumns columns, RatingsFile file, SideInformation side, IntPredicate test) {
    EvaluationData data = split(columns, file, side, test);
    int training = data.train().ratings().size();
    int held = data.test().size();
    if (training == 0 || held == 0) {
      throw new IllegalArgumentException(
          "%d ratings to train on and %d to test on are not enough".formatted(training, held));
    }
    return data;
  }

  private static EvaluationData split(
      RatingColumns columns, RatingsFile file, SideInformation side, IntPredicate test) {
    RatingTable train = columns.table(test.negate());
    List<BadLine> bad = Stream.of(columns.bad(), side.bad()).flatMap(List::stream).toList();
    return new EvaluationData(
        new TrainingData(train, columns.attributes(side.users()), columns.metadata(side.movies())),
        columns.table(test),
        FileScale.of(file.origin(), train),
        bad);
  }
}
