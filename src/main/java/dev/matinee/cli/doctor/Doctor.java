package dev.matinee.cli.doctor;

import dev.matinee.training.blas.NativeLibraries;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/// The checks of the command `doctor`.
public final class Doctor {

  private final List<Check> checks;

  Doctor(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /// Returns all checks for a service with these settings.
  public static Doctor of(Environment settings) {
    DatabaseUrl url = new DatabaseUrl(settings.getProperty("spring.datasource.url", ""));
    Path models = Path.of(settings.getProperty("matinee.models.directory", "./data/models"));
    List<Check> checks = new ArrayList<>();
    checks.add(new JavaCheck(Runtime.version().feature()));
    checks.add(new NativesCheck(NativeLibraries::load));
    checks.add(
        new DatabaseCheck(
            url,
            settings.getProperty("spring.datasource.username", ""),
            settings.getProperty("spring.datasource.password", "")));
    url.folder().ifPresent(folder -> checks.add(new FolderCheck("database folder", folder)));
    checks.add(new FolderCheck("models folder", models));
    checks.add(
        new PortCheck(
            settings.getProperty("server.port", "8080"),
            settings.getProperty("server.address", ""),
            settings.getProperty("server.servlet.context-path", "")));
    checks.add(new ModelCheck(models));
    return new Doctor(checks);
  }

  /// Runs all checks and prints one line for each.
  ///
  /// @return whether no check failed
  public boolean examine(PrintWriter out) {
    boolean good = true;
    for (Check check : checks) {
      Finding finding = check.run();
      out.println(finding);
      out.flush();
      good &= finding.state() != Finding.State.FAILED;
    }
    return good;
  }
}
