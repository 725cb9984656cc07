package dev.matinee.cli;

import dev.matinee.dataset.transfer.Exporter;
import dev.matinee.ratings.store.Ratings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `export`: writes all ratings into a file.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes all ratings into a file that can be imported again.",
      "The file is NDJSON if its name ends in .ndjson, .jsonl or .json, else CSV."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar matinee.jar export ratings.csv",
      "  java -jar matinee.jar export ratings.ndjson"
          + " --spring.datasource.url=jdbc:h2:file:./other/db"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportCommand implements Callable<Integer> {

  private final CommandContext service;

  @Parameters(paramLabel = "FILE", description = "The file to write. An old file is replaced.")
  private Path file;

  @Spec private CommandSpec spec;

  ExportCommand(CommandContext service) {
    this.service = service;
  }

  @Override
  public Integer call() throws IOException {
    requireWritable(file.toAbsolutePath());
    PrintWriter out = spec.commandLine().getOut();
    try (ConfigurableApplicationContext context = service.start()) {
      long total = context.getBean(Ratings.class).count();
      long count;
      try (Progress progress = Progress.of("Export", total, Progress.Unit.RATINGS, out)) {
        count = context.getBean(Exporter.class).write(file, progress);
      }
      out.printf("%,d ratings written to %s%n", count, file);
      out.flush();
    }
    return 0;
  }

  static void requireWritable(Path file) {
    @Nullable Path folder = file.getParent();
    if (Files.isDirectory(file)) {
      throw new CommandFailedException(file + " is a folder; give the name of a file");
    }
    if (folder == null || !Files.isWritable(folder)) {
      throw new CommandFailedException("cannot write into the folder " + folder);
    }
  }
}
