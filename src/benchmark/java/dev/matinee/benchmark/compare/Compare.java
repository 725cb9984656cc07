package dev.matinee.benchmark.compare;

import dev.matinee.benchmark.compare.CompareTable.Row;
import dev.matinee.benchmark.compare.CompareTable.Unit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `compare`: builds two revisions, measures both in turn, and prints ratios.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures two revisions of the project in turn, and prints their times and ratios.",
      "Builds are below target/compare, and are used again. The benchmarks are those of this"
          + " checkout if they compile with a revision, else its own."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Compare implements Callable<Integer> {

  private static final Path WORK = Path.of("target/compare").toAbsolutePath();
  private static final String HEAD = "HEAD";

  @Parameters(index = "0", paramLabel = "BASE", description = "Revision to compare with.")
  private String base;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CANDIDATE",
      defaultValue = HEAD,
      description = "Revision to measure; by default the last commit.")
  private String candidate;

  @Option(
      names = "--ratings",
      paramLabel = "FILE",
      description = "Ratings for the training; without them it is not measured.")
  private @Nullable Path ratings;

  @Option(
      names = "--libmf",
      paramLabel = "PROGRAM",
      description = "A mf-train of LIBMF, to show how many times its time the training takes.")
  private @Nullable Path libmf;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Some of ${COMPLETION-CANDIDATES}; all by default.")
  private Set<Measurement> only = EnumSet.allOf(Measurement.class);

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "3",
      description = "Runs of each revision; default ${DEFAULT-VALUE}.")
  private int pairs;

  @Spec private CommandSpec spec;

  private PrintWriter out;

  static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Compare()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    requireSense();
    out = spec.commandLine().getOut();
    Files.createDirectories(WORK);
    try {
      List<Revision> both = List.of(Revision.named(base, WORK), Revision.named(candidate, WORK));
      if (candidate.equals(HEAD) && Revision.uncommitted()) {
        say("Changes that are not committed are not measured.");
      }
      for (Revision revision : both) {
        if (!revision.built()) {
          say("Building " + revision.label());
          revision.build(WORK.resolve("build.log"));
        }
      }
      List<Row> rows = new ArrayList<>();
      for (Measurement measurement : EnumSet.copyOf(only)) {
        rows.addAll(rows(measurement, both));
      }
      new CompareTable(both.getFirst().label(), both.getLast().label(), rows).print(out);
      return 0;
    } catch (IllegalStateException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private void requireSense() {
    if (pairs < 1) {
      throw new ParameterException(spec.commandLine(), "--pairs must be at least 1");
    }
    Stream.of(ratings, libmf)
        .filter(file -> file != null && !Files.isReadable(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new ParameterException(spec.commandLine(), file + " cannot be read");
            });
    if (libmf != null && (ratings == null || !only.contains(Measurement.TRAINING))) {
      throw new ParameterException(
          spec.commandLine(), "--libmf needs --ratings and the measurement training");
    }
  }

  private List<Row> rows(Measurement measurement, List<Revision> both)
      throws IOException, InterruptedException {
    if (measurement == Measurement.TRAINING && ratings == null) {
      return List.of(new Row.NotMeasured(measurement.toString(), "needs --ratings"));
    }
    Probe probe = probe(measurement);
    try {
      for (Revision revision : both) {
        say("%s: preparing %s".formatted(measurement, revision.label()));
        probe.prepare(revision);
      }
      return measured(measurement, probe, both);
    } catch (IllegalStateException e) {
      return List.of(new Row.NotMeasured(measurement.toString(), String.valueOf(e.getMessage())));
    }
  }

  private List<Row> measured(Measurement measurement, Probe probe, List<Revision> both)
      throws IOException, InterruptedException {
    Libmf yardstick =
        measurement == Measurement.TRAINING && libmf != null && ratings != null
            ? Libmf.of(libmf, ratings, WORK)
            : null;
    List<List<Timing>> ofBase = new ArrayList<>();
    List<List<Timing>> ofCandidate = new ArrayList<>();
    List<Timing> ofLibmf = new ArrayList<>();
    for (int pair = 1; pair <= pairs; pair++) {
      ofBase.add(run(pair, probe, both.getFirst()));
      ofCandidate.add(run(pair, probe, both.getLast()));
      if (yardstick != null) {
        ofLibmf.add(yardstick.run());
        say(pair, "LIBMF", ofLibmf.getLast());
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < probe.names().size(); i++) {
      String name = probe.names().get(i);
      Pairs timings = new Pairs(figure(ofBase, i), figure(ofCandidate, i));
      Unit unit = Unit.of(timings.medianOfBase(Timing::seconds));
      rows.add(new Row.Measured(name, timings, unit));
      if (yardstick != null) {
        rows.add(new Row.Measured("  / LIBMF", timings.dividedBy(ofLibmf), Unit.MULTIPLES));
      }
    }
    return rows;
  }

  private List<Timing> run(int pair, Probe probe, Revision revision)
      throws IOException, InterruptedException {
    List<Timing> timings = probe.run(revision);
    say(pair, probe.names().getFirst() + ", " + revision.label(), timings.getFirst());
    return timings;
  }

  private static List<Timing> figure(List<List<Timing>> runs, int i) {
    return runs.stream().map(run -> run.get(i)).toList();
  }

  private Probe probe(Measurement measurement) {
    String bayesian = "dev.matinee.benchmark.BayesianBenchmark";
    List<String> shape = List.of("-p", "shape=K32_S46");
    return switch (measurement) {
      case TRAINING -> new TrainingProbe(Objects.requireNonNull(ratings), WORK);
      case SWEEP ->
          new JmhProbe("sweep", "dev.matinee.benchmark.SweepBenchmark", "sweep", List.of(), WORK);
      case FOLD_IN -> new JmhProbe("fold-in", bayesian, "foldIn", shape, WORK);
      case PREDICTION -> new JmhProbe("prediction", bayesian, "predictOne", shape, WORK);
      case LIST ->
          new JmhProbe(
              "list of ten", "dev.matinee.serving.ListBenchmark", "match", List.of(), WORK);
      case START -> new StartProbe(WORK);
    };
  }

  private void say(int pair, String what, Timing timing) {
    Unit unit = Unit.of(timing.seconds());
    say(
        "%s, pair %d of %d: %s, CPU %s"
            .formatted(
                what, pair, pairs, unit.show(timing.seconds()), unit.show(timing.cpuSeconds())));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
