package dev.matinee.benchmark.growth;

import dev.matinee.Matinee;
import dev.matinee.benchmark.GeneratedRatings;
import dev.matinee.benchmark.compare.MeasuredProcess;
import dev.matinee.benchmark.compare.StartedService;
import dev.matinee.benchmark.compare.Timing;
import dev.matinee.model.RatingTable;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command `growth`: imports generated ratings, trains and serves, each in a process of its
/// own, and prints the times and the memory as a row of a table.
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measures import, training, memory and serving with generated ratings.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Growth implements Callable<Integer> {

  private static final long SEED = 1;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final long POLL_MILLIS = 100;

  @Option(names = "--ratings", paramLabel = "N", defaultValue = "1000000")
  private int ratings;

  @Option(names = "--users", paramLabel = "N", defaultValue = "60000")
  private int users;

  @Option(names = "--movies", paramLabel = "N", defaultValue = "20000")
  private int movies;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "Import this file or folder instead of generated ratings.")
  private @Nullable Path data;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "2g",
      description = "Largest heap of each process.")
  private String heap;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "target/growth",
      description = "Directory for data and logs; what is in it is deleted.")
  private Path work;

  @Parameters(
      arity = "0..*",
      paramLabel = "KEY=VALUE",
      description = "Settings, such as matinee.training.bayesian.max-time=PT1H.")
  private List<String> settings = List.of();

  @Spec private CommandSpec spec;

  static void main(String[] args) {
    System.exit(new CommandLine(new Growth()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    FileSystemUtils.deleteRecursively(work);
    Files.createDirectories(work);
    Path source = data == null ? generate(work.resolve("ratings.csv")) : data;
    Timing imported =
        MeasuredProcess.run(
            command("import", source.toAbsolutePath().toString()),
            work,
            work.resolve("import.log"));
    Training training = train(work.resolve("train.log"));
    PrintWriter out = spec.commandLine().getOut();
    out.println(GrowthFigures.HEADER);
    out.println(serve(imported, training).row());
    out.flush();
    return 0;
  }

  private Path generate(Path file) throws IOException {
    RatingTable table = new GeneratedRatings(users, movies, ratings, SEED).table();
    try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(file))) {
      csv.println("userId,movieId,rating,timestamp");
      for (int i = 0; i < table.size(); i++) {
        csv.append("u%d,m%d,".formatted(table.user(i), table.movie(i)));
        csv.append(Integer.toString(2 * (int) table.value(i))).append(',');
        csv.println(table.time(i));
      }
    }
    return file;
  }

  /// What the command `train` took and printed.
  private record Training(Timing timing, GrowthFigures.Peaks peaks, List<String> log) {}

  private Training train(Path log) throws IOException, InterruptedException {
    try (MeasuredProcess training = new MeasuredProcess(command("train"), work, log)) {
      while (Files.size(log) == 0) {
        training.requireAlive();
        Thread.sleep(POLL_MILLIS);
      }
      try (LiveHeap memory = new LiveHeap(training.pid())) {
        Timing timing = training.untilEnd();
        return new Training(
            timing,
            new GrowthFigures.Peaks(memory.peak(), memory.peakResident()),
            Files.readAllLines(log));
      }
    }
  }

  private GrowthFigures serve(Timing imported, Training training)
      throws IOException, InterruptedException, ExecutionException {
    try (StartedService service =
            StartedService.start(
                command("--matinee.training.schedule=-"), work, work.resolve("serve.log"));
        RequestRate rate = new RequestRate(service.address(), WARM_UP, MEASURED)) {
      List<RatedPair> pairs = RatedPair.sample(rate);
      return new GrowthFigures(
          imported,
          report(rate),
          training.log(),
          training.timing(),
          training.peaks(),
          live(service.process().pid()),
          service.start().seconds(),
          rate.of(random -> pairs.get(random.nextInt(pairs.size())).prediction()),
          rate.of(random -> pairs.get(random.nextInt(pairs.size())).list()));
    }
  }

  private static long live(long pid) throws IOException {
    try (LiveHeap memory = new LiveHeap(pid)) {
      return memory.measure();
    }
  }

  /// Returns the report of the newest model.
  private static JsonNode report(RequestRate http) throws IOException, InterruptedException {
    JsonMapper json = new JsonMapper();
    long newest =
        json.readTree(http.get("/api/v1/models")).path("models").path(0).path("version").asLong();
    return json.readTree(http.get("/api/v1/models/" + newest));
  }

  private List<String> command(String... arguments) {
    Stream<String> java =
        Stream.of(
            MeasuredProcess.java(),
            "-Xmx" + heap,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)),
            Matinee.class.getName());
    Stream<String> own = Stream.of("--matinee.demo=false", "--logging.level.dev.matinee=info");
    return Stream.of(
            java, Stream.of(arguments), own, settings.stream().map(setting -> "--" + setting))
        .flatMap(part -> part)
        .toList();
  }
}
