package dev.matinee.cli;

import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.ratings.RatingsFile;
import dev.matinee.dataset.format.ratings.SourceScale;
import dev.matinee.dataset.transfer.ImportReport;
import dev.matinee.dataset.transfer.Importer;
import dev.matinee.model.RatingScale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `import`: stores a data set.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Imports ratings, and movies and users from the same folder. Re-importing changes nothing.",
      "Formats are recognised: MovieLens (100K, 1M, 10M, latest, 20M, 25M, 32M), MovieTweetings,"
          + " CSV whose header names userId,movieId,rating[,timestamp], and NDJSON.",
      "From several ratings files, Matinee picks one: timestamped first, then the largest, then by"
          + " name."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar matinee.jar import ml-1m",
      "  java -jar matinee.jar import ml-latest-small/ratings.csv",
      "  java -jar matinee.jar import ratings.csv --source-scale 0.5:5"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ImportCommand implements Callable<Integer> {

  private final CommandContext service;

  @Parameters(paramLabel = "PATH", description = "A folder or a file.")
  private Path path;

  @Option(
      names = "--source-scale",
      paramLabel = "MIN:MAX",
      converter = SourceScaleConverter.class,
      description =
          "Rating scale of the file. Default: 0.5:5 for MovieLens, 1:10 for MovieTweetings, and"
              + " the scale of the service for others.")
  private @Nullable SourceScale sourceScale;

  @Spec private CommandSpec spec;

  ImportCommand(CommandContext service) {
    this.service = service;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Dataset dataset = Dataset.at(path);
    describe(dataset, out);
    try (ConfigurableApplicationContext context = service.start()) {
      long began = System.nanoTime();
      ImportReport report = load(dataset, context.getBean(Importer.class), out);
      double seconds = (System.nanoTime() - began) / 1e9;
      report(report, seconds, out);
      warnOfLowRatings(dataset, report, context.getBean(RatingScale.class), out);
    }
    return 0;
  }

  private ImportReport load(Dataset dataset, Importer importer, PrintWriter out)
      throws IOException {
    Optional<RatingsFile> ratings = dataset.ratings();
    long size = ratings.isPresent() ? ratings.get().size() : 0;
    try (Progress progress = Progress.of("Import", size, Progress.Unit.BYTES, out)) {
      return importer.load(
          dataset,
          Optional.ofNullable(sourceScale),
          (position, soFar) -> progress.accept(position));
    }
  }

  private static void describe(Dataset dataset, PrintWriter out) {
    dataset
        .ratings()
        .ifPresent(file -> out.printf("Ratings: %s (%s)%n", file.path(), file.description()));
    if (!dataset.others().isEmpty()) {
      out.printf(
          "         not taken: %s%n",
          String.join(
              ", ", dataset.others().stream().map(p -> p.getFileName().toString()).toList()));
    }
    dataset.movies().ifPresent(file -> out.printf("Movies:  %s%n", file.path()));
    dataset.users().ifPresent(file -> out.printf("Users:   %s%n", file.path()));
    out.flush();
  }

  private static void report(ImportReport report, double seconds, PrintWriter out) {
    report.errors().forEach(error -> out.println("Rejected: " + error));
    if (report.rejected() > report.errors().size()) {
      out.printf("... and %,d more%n", report.rejected() - report.errors().size());
    }
    out.printf(
        "%,d ratings read: %,d new, %,d replaced, %,d unchanged, %,d lines rejected;"
            + " %,d movies and %,d users new or changed; %.1f s, %,.0f ratings/s"
            + " (%,d/s read, %,d/s stored)%n",
        report.rows(),
        report.created(),
        report.replaced(),
        report.unchanged(),
        report.rejected(),
        report.movies(),
        report.users(),
        seconds,
        report.rows() / Math.max(seconds, 1e-3),
        report.readPerSecond(),
        report.storedPerSecond());
    out.flush();
  }

  private void warnOfLowRatings(
      Dataset dataset, ImportReport report, RatingScale scale, PrintWriter out) {
    boolean assumed =
        sourceScale == null
            && dataset.ratings().filter(file -> file.origin().scale().isEmpty()).isPresent();
    if (assumed && report.highest() <= (scale.min() + scale.max()) / 2) {
      out.printf(
          "Note: no rating is above %s on the scale %s to %s. If the file has another scale, import"
              + " it again with --source-scale MIN:MAX.%n",
          report.highest(), scale.min(), scale.max());
      out.flush();
    }
  }
}
