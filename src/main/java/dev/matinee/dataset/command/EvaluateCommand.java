package dev.matinee.dataset.command;

import static java.util.stream.Collectors.joining;

import dev.matinee.dataset.evaluation.Evaluation;
import dev.matinee.dataset.evaluation.EvaluationData;
import dev.matinee.dataset.evaluation.EvaluationInput;
import dev.matinee.dataset.evaluation.ListsEvaluation;
import dev.matinee.dataset.evaluation.SideInformation;
import dev.matinee.dataset.report.Report;
import dev.matinee.model.MovieTraits;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Trainer;
import dev.matinee.training.ranking.RankingTrainers;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
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

/// Measures a trainer on files, without database, port or container.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Trains on one part of the ratings and measures on the other. The last line is JSON.",
      "The figures are on the scale of the file; every test rating counts, cold ones too.",
      "Give --train and --test, or --ratings and one of --test-rows and --holdout."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvaluateCommand implements Callable<Integer> {

  private static final int BAD_LINES_SHOWN = 20;

  @Option(names = "--train", paramLabel = "FILE", description = "Ratings to train on.")
  private @Nullable Path train;

  @Option(names = "--test", paramLabel = "FILE", description = "Ratings to measure on.")
  private @Nullable Path test;

  @Option(names = "--ratings", paramLabel = "FILE", description = "Ratings to split.")
  private @Nullable Path ratings;

  @Option(
      names = "--test-rows",
      paramLabel = "FILE",
      description = "Numbers of the test rows of --ratings, one a line, 0 for the first.")
  private @Nullable Path testRows;

  @Option(
      names = "--holdout",
      paramLabel = "SHARE",
      description = "Share of --ratings to measure on, chosen at random.")
  private @Nullable Double holdout;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "What is declared about users, for trainers that use it.")
  private @Nullable Path users;

  @Option(
      names = "--movies",
      paramLabel = "FILE",
      description = "Years and genres of movies, for trainers that use them.")
  private @Nullable Path movies;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Start of every random sequence; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Writes a page with charts there; it is replaced if it exists.")
  private @Nullable Path report;

  @Option(names = "--ranking", description = "Also trains and measures lists.")
  private boolean ranking;

  @Option(
      names = "--dense-limit",
      paramLabel = "N",
      description = {
        "ranking: most movies whose lists are learnt in closed form, by default what half of",
        "the size of the heap can hold; 0 has them learnt by implicit factors."
      })
  private @Nullable Integer denseLimit;

  @Mixin private TrainerOptions trainerOptions;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    EvaluationInput input = input();
    Trainer trainer = trainer();
    if (report != null) {
      ExportCommand.requireWritable(report.toAbsolutePath());
    }
    PrintWriter out = spec.commandLine().getOut();
    EvaluationData data = read(input);
    data.bad().stream().limit(BAD_LINES_SHOWN).forEach(line -> out.println("Rejected: " + line));
    out.printf(
        "%,d training and %,d test ratings, %,d users, %,d movies, scale %s to %s%n",
        data.train().ratings().size(),
        data.test().size(),
        data.train().ratings().users(),
        data.train().ratings().movies(),
        data.scale().min(),
        data.scale().max());
    if (users != null || movies != null) {
      out.printf(
          "Known of %,d users and %,d movies more than their ratings%n",
          data.train().attributes().stream().filter(known -> !known.isEmpty()).count(),
          data.train().traits().stream().filter(known -> !known.equals(MovieTraits.NONE)).count());
    }
    out.flush();
    Evaluation.Result result = new Evaluation(trainer, seed, new TrainingLines(out)).run(data);
    print(data, trainer.name(), result, ranking ? lists(data, result.model(), out) : null, out);
    return 0;
  }

  private ListsEvaluation.Result lists(EvaluationData data, RatingModel model, PrintWriter out) {
    int limit = denseLimit == null ? RankingTrainers.denseLimit() : denseLimit;
    ListsEvaluation.Result lists =
        new ListsEvaluation(RankingTrainers.upTo(limit), seed, new TrainingLines(out))
            .run(data, model);
    out.println("Settings of lists: " + lists.settings());
    out.printf(
        Locale.ROOT,
        "Lists: NDCG@10 %.4f (liked %.4f), recall@20 %.4f; popularity %.4f (liked %.4f);"
            + " sorted by predicted rating %.4f; training %.1f s%n",
        lists.lists().ndcgAt10(),
        lists.lists().ndcgAt10Liked(),
        lists.lists().recallAt20(),
        lists.popularity().ndcgAt10(),
        lists.popularity().ndcgAt10Liked(),
        lists.ratingSorted().ndcgAt10(),
        lists.trainSeconds());
    return lists;
  }

  private EvaluationData read(EvaluationInput input) throws IOException {
    try {
      return input.read(SideInformation.read(users, movies));
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()));
    }
  }

  private Trainer trainer() {
    try {
      return trainerOptions.trainer();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
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

  private void print(
      EvaluationData data,
      String trainer,
      Evaluation.Result result,
      ListsEvaluation.@Nullable Result lists,
      PrintWriter out)
      throws IOException {
    ErrorFigures figures = result.figures();
    PeakMemory peak = PeakMemory.now();
    double total =
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
    out.println("Settings: " + result.settings());
    out.printf(
        Locale.ROOT,
        "RMSE %.4f, MAE %.4f, 90 %% intervals cover %.3f; training %.1f s, in all %.1f s;"
            + " peak %s memory %,d MB%n",
        figures.rmse(),
        figures.mae(),
        figures.coverage90(),
        result.trainSeconds(),
        total,
        peak.kind(),
        peak.bytes() >> 20);
    EvaluationSummary summary =
        new EvaluationSummary(
            figures.rmse(),
            figures.mae(),
            Double.isNaN(figures.coverage90()) ? null : figures.coverage90(),
            trainer,
            data.train().ratings().size(),
            data.test().size(),
            result.trainSeconds(),
            total,
            peak.bytes(),
            lists == null ? null : RankingSummary.of(lists));
    JsonMapper json = new JsonMapper();
    if (report != null) {
      Map<String, ?> shown = json.convertValue(summary, new TypeReference<>() {});
      new Report(title(trainer), shown, result.settings(), result.evidence(), data.scale())
          .write(report);
      out.println("Report: " + report);
    }
    out.println(json.writeValueAsString(summary));
    out.flush();
  }

  private String title(String trainer) {
    return Stream.of(ratings, train, test)
        .filter(Objects::nonNull)
        .map(file -> String.valueOf(file.getFileName()))
        .collect(joining(" and ", "Trainer %s on ".formatted(trainer), ""));
  }
}
