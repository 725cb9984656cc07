package dev.matinee.dataset.command;

import dev.matinee.dataset.evaluation.Newcomers;
import dev.matinee.dataset.evaluation.Onboarding;
import dev.matinee.dataset.evaluation.Onboarding.Order;
import dev.matinee.dataset.evaluation.OnboardingFigures;
import dev.matinee.dataset.evaluation.SideInformation;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Trainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Measures what questions teach of new users, without database, port or container.
@Command(
    name = "evaluate-questions",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Simulates new users who are asked how they like some movies. The last line is JSON.",
      "Trains without some users of at least 40 ratings. Each answers questions from one half of"
          + " their ratings and says of all other movies that they do not know them; the error is"
          + " that on the other half."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar matinee.jar evaluate-questions --ratings ratings.csv",
      "  java -jar matinee.jar evaluate-questions --ratings u.data --users u.user --movies u.item"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvaluateQuestionsCommand implements Callable<Integer> {

  @Option(names = "--ratings", paramLabel = "FILE", required = true, description = "Ratings.")
  private Path ratings;

  @Option(names = "--users", paramLabel = "FILE", description = "What is declared about users.")
  private @Nullable Path users;

  @Option(names = "--movies", paramLabel = "FILE", description = "Years and genres of movies.")
  private @Nullable Path movies;

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

  @Mixin private TrainerOptions trainerOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!(share > 0 && share < 1)) {
      throw new ParameterException(spec.commandLine(), "--share lies between 0 and 1");
    }
    Trainer trainer = trainerOptions.trainer();
    PrintWriter out = spec.commandLine().getOut();
    Newcomers newcomers = read();
    out.printf(
        "%,d new users with %,d ratings to predict; %,d training ratings of %,d users%n",
        newcomers.users().size(),
        newcomers.testRatings(),
        newcomers.train().ratings().size(),
        newcomers.train().ratings().users());
    out.flush();
    TrainingLines lines = new TrainingLines(out);
    RatingModel model =
        trainer.tune(newcomers.train(), seed, lines).train(newcomers.train(), null, lines);
    Onboarding onboarding = new Onboarding(newcomers, model, seed);
    Map<Order, OnboardingFigures> figures = new EnumMap<>(Order.class);
    for (Order order : Order.values()) {
      figures.put(order, onboarding.run(order));
    }
    OnboardingTable table = new OnboardingTable(figures, seed);
    table.print(out);
    out.println(
        new JsonMapper()
            .writeValueAsString(
                new Summary(
                    trainer.name(),
                    newcomers.users().size(),
                    newcomers.testRatings(),
                    table.summary())));
    out.flush();
    return 0;
  }

  private Newcomers read() throws IOException {
    try {
      return Newcomers.read(ratings, SideInformation.read(users, movies), share, seed);
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()));
    }
  }

  /// The last line.
  ///
  /// @param figures by order of questions, then by milestone
  record Summary(
      String trainer,
      int newUsers,
      int testRatings,
      Map<String, Map<String, OnboardingTable.Figures>> figures) {}
}
