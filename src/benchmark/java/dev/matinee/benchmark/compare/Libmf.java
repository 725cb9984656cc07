package dev.matinee.benchmark.compare;

import dev.matinee.evaluation.EvaluationInput;
import dev.matinee.evaluation.SideInformation;
import dev.matinee.model.RatingTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The trainer `mf-train` of LIBMF, a fast matrix factorisation in C++, as a yardstick: 64 factors,
/// 40 iterations and 2 threads, on the ratings that [TrainingProbe] trains on.
///
/// @param program path of `mf-train`
/// @param ratings file in LIBMF's format
record Libmf(Path program, Path ratings) {

  /// Writes the training part of a ratings file in LIBMF's format: user, movie and rating.
  static Libmf of(Path program, Path ratings, Path work) throws IOException {
    RatingTable table =
        new EvaluationInput.Holdout(ratings, TrainingProbe.HOLDOUT, TrainingProbe.SEED)
            .read(SideInformation.NONE)
            .train()
            .ratings();
    Path converted = work.resolve("libmf.txt").toAbsolutePath();
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(converted))) {
      for (int i = 0; i < table.size(); i++) {
        out.println(table.user(i) + " " + table.movie(i) + " " + table.value(i));
      }
    }
    return new Libmf(program.toAbsolutePath(), converted);
  }

  /// Trains once; the time is that of the process.
  Timing run() throws IOException, InterruptedException {
    Path model = ratings.resolveSibling("libmf.model");
    return MeasuredProcess.run(
        List.of(
            program.toString(),
            "-k",
            "64",
            "-t",
            "40",
            "-s",
            "2",
            ratings.toString(),
            model.toString()),
        Path.of("."),
        ratings.resolveSibling("libmf.log"));
  }
}
