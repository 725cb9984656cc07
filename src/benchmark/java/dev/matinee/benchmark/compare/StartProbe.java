package dev.matinee.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Measures the start of the service with a stored model: from the start of the process until it is
/// ready. The database and the model are those of the demo, in a directory of its own.
///
/// @param work directory of all comparisons
record StartProbe(Path work) implements Probe {

  @Override
  public List<String> names() {
    return List.of("start with a stored model");
  }

  @Override
  public void prepare(Revision revision) throws IOException, InterruptedException {
    Path home = home(revision);
    FileSystemUtils.deleteRecursively(home);
    Files.createDirectories(home);
    start(revision);
    try (Stream<Path> models = Files.list(home.resolve("data/models"))) {
      if (models.findAny().isEmpty()) {
        throw new IllegalStateException("the demo of %s has no model".formatted(revision.label()));
      }
    }
  }

  @Override
  public List<Timing> run(Revision revision) throws IOException, InterruptedException {
    return List.of(start(revision));
  }

  private Path home(Revision revision) {
    return work.resolve("start-" + revision.commit());
  }

  /// Starts the service, and ends it as soon as it is ready.
  private Timing start(Revision revision) throws IOException, InterruptedException {
    List<String> command = List.of(MeasuredProcess.java(), "-jar", revision.jar().toString());
    try (StartedService service =
        StartedService.start(command, home(revision), work.resolve("start.log"))) {
      return service.start();
    }
  }
}
