package dev.matinee.benchmark.imports;

import dev.matinee.Matinee;
import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.transfer.ImportReport;
import dev.matinee.dataset.transfer.Importer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports a data set twice, and prints how many ratings a second were read and stored.
@Command(
    name = "imports",
    mixinStandardHelpOptions = true,
    description = "Measures an import into a new H2 file database, or into an empty PostgreSQL.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ImportSpeed implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", description = "A folder or a file.")
  private Path path;

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      description = "JDBC address of an empty PostgreSQL database, with user and password.")
  private @Nullable String postgres;

  @Spec private CommandSpec spec;

  private ImportSpeed() {}

  static void main(String[] args) {
    System.exit(new CommandLine(new ImportSpeed()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("matinee-imports-");
    try (ConfigurableApplicationContext service = start(folder)) {
      Importer importer = service.getBean(Importer.class);
      PrintWriter out = spec.commandLine().getOut();
      out.println("import    ratings/s  read/s     stored/s");
      measure("first", importer, out);
      measure("repeated", importer, out);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return 0;
  }

  private void measure(String name, Importer importer, PrintWriter out) throws IOException {
    long began = System.nanoTime();
    ImportReport report =
        importer.load(Dataset.at(path), Optional.empty(), (position, soFar) -> {});
    double seconds = (System.nanoTime() - began) / 1e9;
    out.printf(
        "%-9s %,-10.0f %,-10d %,-10d%n",
        name, report.rows() / seconds, report.readPerSecond(), report.storedPerSecond());
    out.flush();
  }

  private ConfigurableApplicationContext start(Path folder) {
    String h2 =
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
            .formatted(folder.resolve("matinee"));
    return new SpringApplicationBuilder(Matinee.class)
        .run(
            "--spring.main.web-application-type=none",
            "--spring.main.log-startup-info=false",
            "--logging.level.root=warn",
            "--matinee.demo=false",
            "--matinee.training.schedule=-",
            "--matinee.models.directory=" + folder.resolve("models"),
            "--spring.datasource.url=" + (postgres == null ? h2 : postgres));
  }
}
