package dev.matinee.benchmark.questions;

import dev.matinee.benchmark.DataOptions;
import dev.matinee.benchmark.questions.QuestionSimulation.Order;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.training.bayesian.BayesianSettings;
import dev.matinee.training.bayesian.BayesianTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `questions`: measures on files how much a model learns about new users from
/// questions.
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Simulates new users who are asked how they like some movies.",
      "Trains without some users of at least 40 ratings. Each answers questions from one half of"
          + " their ratings and says of all other movies that they do not know them; the error is"
          + " that on the other half."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Questions implements Callable<Integer> {

  private static final TrainingMonitor SILENT = (step, steps, rmse) -> {};

  private final RatingTrainer trainer;

  @Mixin private DataOptions files;

  @Option(
      names = "--share",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Share of the users to ask, chosen at random; default ${DEFAULT-VALUE}.")
  private double share;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Start of every random sequence; default ${DEFAULT-VALUE}.")
  private long seed;

  @Spec private CommandSpec spec;

  Questions(RatingTrainer trainer) {
    this.trainer = trainer;
  }

  static void main(String[] args) {
    RatingTrainer trainer = new BayesianTrainer(BayesianSettings.DEFAULTS);
    System.exit(new CommandLine(new Questions(trainer)).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    SimulatedUsers simulated = read();
    out.printf(
        "%,d new users with %,d ratings to predict; %,d training ratings of %,d users%n",
        simulated.users().size(),
        simulated.testRatings(),
        simulated.train().ratings().size(),
        simulated.train().ratings().users());
    out.flush();
    RatingModel model =
        trainer.tune(simulated.train(), seed, SILENT).train(simulated.train(), null, SILENT);
    QuestionSimulation simulation = new QuestionSimulation(simulated, model, seed);
    Map<Order, QuestionFigures> figures = new EnumMap<>(Order.class);
    for (Order order : Order.values()) {
      figures.put(order, simulation.run(order));
    }
    new QuestionTable(figures, seed).print(out);
    out.flush();
    return 0;
  }

  private SimulatedUsers read() throws IOException {
    try {
      return SimulatedUsers.read(files.ratings(), files.sideInformation(), share, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
