package dev.matinee.evaluation;

import dev.matinee.dataset.format.Recognition;
import dev.matinee.dataset.format.ratings.RatingsFile;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Files from which an evaluation reads its training part and test part.
public sealed interface EvaluationInput {

  /// Reads both parts.
  ///
  /// @param side declared data; users and movies without ratings are ignored
  EvaluationData read(SideInformation side) throws IOException;

  /// One file to train on and one to test on.
  record TwoFiles(Path train, Path test) implements EvaluationInput {

    @Override
    public EvaluationData read(SideInformation side) throws IOException {
      RatingColumns columns = new RatingColumns();
      RatingsFile file = Recognition.require(train, RatingsFile::recognize);
      columns.read(file);
      int training = columns.size();
      columns.read(Recognition.require(test, RatingsFile::recognize));
      return data(columns, file, side, i -> i >= training);
    }
  }

  /// A ratings file, and a file with the numbers of its test rows: one per line, from 0.
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
      RatingsFile file = Recognition.require(ratings, RatingsFile::recognize);
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

  /// A ratings file; each rating is held out with probability `share`.
  record Holdout(Path ratings, double share, long seed) implements EvaluationInput {

    @Override
    public EvaluationData read(SideInformation side) throws IOException {
      RatingColumns columns = new RatingColumns();
      RatingsFile file = Recognition.require(ratings, RatingsFile::recognize);
      columns.read(file);
      SplittableRandom random = new SplittableRandom(seed);
      BitSet test = new BitSet();
      for (int i = 0; i < columns.size(); i++) {
        test.set(i, random.nextDouble() < share);
      }
      return data(columns, file, side, test::get);
    }
  }

  /// Reads a file as the training part; the test part is empty.
  static EvaluationData withoutTest(Path ratings, SideInformation side) throws IOException {
    RatingColumns columns = new RatingColumns();
    RatingsFile file = Recognition.require(ratings, RatingsFile::recognize);
    columns.read(file);
    return split(columns, file, side, i -> false);
  }

  private static EvaluationData data(
      RatingColumns columns, RatingsFile file, SideInformation side, IntPredicate test) {
    EvaluationData data = split(columns, file, side, test);
    int training = data.train().ratings().size();
    int held = data.test().size();
    if (training == 0 || held == 0) {
      throw new IllegalArgumentException(
          "%d training ratings and %d test ratings are too few".formatted(training, held));
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
