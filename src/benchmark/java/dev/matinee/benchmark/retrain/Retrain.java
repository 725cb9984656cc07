package dev.matinee.benchmark.retrain;

import com.sun.management.OperatingSystemMXBean;
import dev.matinee.benchmark.DataOptions;
import dev.matinee.evaluation.EvaluationData;
import dev.matinee.evaluation.EvaluationInput;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.training.bayesian.BayesianSettings;
import dev.matinee.training.bayesian.BayesianTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `retrain`: follows a file of ratings in the order of their time, and compares
/// retrains with runs from scratch.
@Command(
    name = "retrain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains on the older ratings. Then adds the newest ones slice by slice, retrains after each,"
          + " and predicts the next slice.",
      "A run from scratch chooses a design, trains without a tenth of the ratings, and refits."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Retrain implements Callable<Integer> {

  private static final TrainingMonitor SILENT = (step, steps, rmse) -> {};
  private static final double HOLDOUT = .1;
  private static final RatingTrainer TRAINER = new BayesianTrainer(BayesianSettings.DEFAULTS);
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Mixin private DataOptions files;

  @Option(
      names = "--slices",
      paramLabel = "N",
      defaultValue = "11",
      description = "Number of slices; default ${DEFAULT-VALUE}.")
  private int slices;

  @Option(
      names = "--share",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description = "Share of all ratings in a slice; default ${DEFAULT-VALUE}.")
  private double share;

  @Option(
      names = "--scratch-every",
      paramLabel = "N",
      defaultValue = "5",
      description = "Slices between two runs from scratch; default ${DEFAULT-VALUE}.")
  private int every;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Seed; default ${DEFAULT-VALUE}.")
  private long seed;

  @Spec private CommandSpec spec;

  private PrintWriter out;
  private TimeSlices time;
  private RatingScale scale;

  static void main(String[] args) {
    System.exit(new CommandLine(new Retrain()).execute(args));
  }

  /// A model with the time that it took.
  private record Timed(RatingModel model, double seconds, double cpu) {}

  @Override
  public Integer call() throws IOException {
    out = spec.commandLine().getOut();
    EvaluationData all = EvaluationInput.withoutTest(files.ratings(), files.sideInformation());
    time = TimeSlices.of(all.train(), share, slices);
    scale = all.scale();
    out.println("slices added | ratings | model | RMSE on the next slice | seconds | CPU seconds");
    RatingTrainer.Recipe recipe = TRAINER.tune(time.before(0), seed, SILENT);
    RatingModel model = print(0, "from scratch", timed(() -> fromScratch(time.before(0))));
    for (int added = 1; added < slices; added++) {
      TrainingData data = time.before(added);
      double change = (double) time.slice(added - 1).size() / data.ratings().size();
      WarmStart start = WarmStart.sameMovies(model, change);
      model = print(added, "retrained", timed(() -> recipe.train(data, start, SILENT)));
      if (added % every == 0) {
        print(added, "from scratch", timed(() -> fromScratch(data)));
      }
    }
    return 0;
  }

  /// The steps of a run from scratch.
  private RatingModel fromScratch(TrainingData data) {
    RatingTable part = Split.random(data.ratings(), HOLDOUT, seed).train();
    RatingTrainer.Recipe recipe = TRAINER.tune(data.with(part), seed, SILENT);
    RatingModel evaluated = recipe.train(data.with(part), null, SILENT);
    return recipe.train(data, WarmStart.sameMovies(evaluated, HOLDOUT), SILENT);
  }

  private static Timed timed(Supplier<RatingModel> training) {
    long began = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    RatingModel model = training.get();
    return new Timed(
        model, (System.nanoTime() - began) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
  }

  private RatingModel print(int added, String kind, Timed trained) {
    TrainingData known = time.before(added);
    double rmse =
        HoldoutPredictions.of(trained.model(), known, time.slice(added), scale).figures().rmse();
    out.printf(
        "%d | %,d | %s | %.4f | %.1f | %.1f%n",
        added, known.ratings().size(), kind, rmse, trained.seconds(), trained.cpu());
    out.flush();
    return trained.model();
  }
}
