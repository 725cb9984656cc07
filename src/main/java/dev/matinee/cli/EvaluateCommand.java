package dev.matinee.cli;

import static java.util.stream.Collectors.joining;

import dev.matinee.cli.evaluation.EvaluationLines;
import dev.matinee.cli.evaluation.EvaluationSummary;
import dev.matinee.cli.evaluation.TrainerOptions;
import dev.matinee.cli.evaluation.TrainingLines;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationData;
import dev.matinee.evaluation.EvaluationInput;
import dev.matinee.evaluation.RankingEvaluation;
import dev.matinee.evaluation.SideInformation;
import dev.matinee.evaluation.report.Report;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.training.ranking.RankingTrainers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The command `evaluate`: measures a trainer on files, without database, web server or Spring.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Trains on one part of the ratings and tests on the other. The last line is JSON.",
      "Errors are on the scale of the file and include cold users and movies.",
      "Give --train and --test, or --ratings and either --test-rows or --holdout."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar matinee.jar evaluate --train u1.base --test u1.test",
      "  java -jar matinee.jar evaluate --ratings ratings.csv --holdout 0.1 --ranking",
      "  java -jar matinee.jar evaluate --ratings ratings.csv --holdout 0.1 --report report.html"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvaluateCommand implements Callable<Integer> {

  @Option(names = "--train", paramLabel = "FILE", description = "Ratings to train on.")
  private @Nullable Path train;

  @Option(names = "--test", paramLabel = "FILE", description = "Ratings to test on.")
  private @Nullable Path test;

  @Option(names = "--ratings", paramLabel = "FILE", description = "Ratings to split.")
  private @Nullable Path ratings;

  @Option(
      names = "--test-rows",
      paramLabel = "FILE",
      description = "Row numbers of the test ratings in --ratings, one per line, from 0.")
  private @Nullable Path testRows;

  @Option(
      names = "--holdout",
      paramLabel = "SHARE",
      description = "Share of --ratings to test on, chosen at random.")
  private @Nullable Double holdout;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "User attributes, for trainers that use them.")
  private @Nullable Path users;

  @Option(
      names = "--movies",
      paramLabel = "FILE",
      description = "Movie years and genres, for trainers that use them.")
  private @Nullable Path movies;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Seed of all random numbers; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Writes a page with charts to this file, replacing it.")
  private @Nullable Path report;

  @Option(names = "--ranking", description = "Also trains and tests recommendation lists.")
  private boolean ranking;

  @Option(
      names = "--dense-limit",
      paramLabel = "N",
      description = {
        "ranking: up to this many movies, weights of lists are dense; above it, sparse.",
        "By default as many as a minute and half of the heap allow; 0 for always sparse."
      })
  private @Nullable Integer denseLimit;

  @Mixin private TrainerOptions trainerOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    EvaluationInput input = input();
    RatingTrainer trainer = trainerOptions.trainer();
    if (report != null) {
      ExportCommand.requireWritable(report.toAbsolutePath());
    }
    PrintWriter out = spec.commandLine().getOut();
    EvaluationData data = read(input);
    EvaluationLines lines = new EvaluationLines(out);
    lines.print(data, users != null || movies != null);
    Evaluation.Result result = new Evaluation(trainer, seed, new TrainingLines(out)).run(data);
    RankingEvaluation.Result lists = ranking ? lists(data, result.model(), out) : null;
    EvaluationSummary summary = lines.print(data, trainer.name(), result, lists);
    JsonMapper json = new JsonMapper();
    if (report != null) {
      Map<String, ?> figures = json.convertValue(summary, new TypeReference<>() {});
      new Report(title(trainer.name()), figures, result.settings(), result.evidence(), data.scale())
          .write(report);
      out.println("Report: " + report);
    }
    out.println(json.writeValueAsString(summary));
    out.flush();
    return 0;
  }

  private RankingEvaluation.Result lists(EvaluationData data, RatingModel model, PrintWriter out) {
    int limit = denseLimit == null ? RankingTrainers.denseLimit() : denseLimit;
    return new RankingEvaluation(RankingTrainers.upTo(limit), seed, new TrainingLines(out))
        .run(data, model);
  }

  private EvaluationData read(EvaluationInput input) throws IOException {
    try {
      return input.read(SideInformation.read(users, movies));
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()));
    }
  }

  private EvaluationInput input() {
    if (train != null && test != null && ratings == null && testRows == null && holdout == null) {
      return new EvaluationInput.TwoFiles(train, test);
    }
    if (ratings != null && train == null && test == null) {
      if (testRows != null && holdout == null) {
        return new EvaluationInput.TestRows(ratings, testRows);
      }
      if (testRows == null && holdout != null && holdout > 0 && holdout < 1) {
        return new EvaluationInput.Holdout(ratings, holdout, seed);
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "Give --train and --test, or --ratings and --test-rows, or --ratings and --holdout with a"
            + " share between 0 and 1");
  }

  private String title(String trainer) {
    return Stream.of(ratings, train, test)
        .filter(Objects::nonNull)
        .map(file -> String.valueOf(file.getFileName()))
        .collect(joining(" and ", "Trainer %s on ".formatted(trainer), ""));
  }
}
