package dev.matinee.console;

import dev.matinee.Matinee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The service with its demo data and a first model, and a browser on it.
record RunningDemo(Path folder, ConfigurableApplicationContext service, Browser browser)
    implements AutoCloseable {

  static final Duration TRAINING = Duration.ofMinutes(4);

  /// Starts both; the demo trains for some seconds at its first start.
  static RunningDemo start() {
    try {
      Path folder = Files.createTempDirectory("console");
      ConfigurableApplicationContext service = serve(folder);
      String port = service.getEnvironment().getRequiredProperty("local.server.port");
      Browser browser = new Browser("http://localhost:" + port, folder.resolve("profile"));
      browser.open("/?user=viewer-001");
      browser.await(TRAINING, () -> !browser.all("#list h3").isEmpty());
      return new RunningDemo(folder, service, browser);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ConfigurableApplicationContext serve(Path folder) {
    return new SpringApplicationBuilder(Matinee.class)
        .run(
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                .formatted(folder.resolve("store")),
            "--matinee.models.directory=" + folder.resolve("models"));
  }

  @Override
  public void close() throws IOException {
    browser.close();
    service.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
