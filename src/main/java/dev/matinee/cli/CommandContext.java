package dev.matinee.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the service for a command: without web server, demo, training schedule and most logs, or
/// for a rehearsal.
///
/// @param application the class to start Spring with
/// @param options options of Spring from the command line
record CommandContext(Class<?> application, List<String> options) {

  private static final String H2_MODE =
      "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /// Settings that options cannot change, because a command must not act as a second service.
  private static final Map<String, String> FIXED =
      Map.of(
          "spring.main.web-application-type", "none",
          "matinee.demo", "false",
          "matinee.training.schedule", "-");

  /// Levels that keep logs out of the command's output; options can change them.
  private static final Map<String, Object> QUIET =
      Map.of(
          "spring.main.banner-mode", "off",
          "spring.main.log-startup-info", "false",
          "logging.level.root", "warn",
          "logging.level.dev.matinee", "warn",
          "logging.level.com.zaxxer.hikari", "off",
          "logging.level.org.hibernate", "off",
          "logging.level.org.flywaydb", "error",
          "logging.level.org.springframework.boot", "off",
          "logging.level.org.springframework.context", "error");

  ConfigurableApplicationContext start() {
    return run(application, FIXED);
  }

  /// Starts the service with its web server and the demo, in memory and on any free port, whatever
  /// the settings of this installation are.
  ///
  /// @param folder for models and imports
  ConfigurableApplicationContext startOnDemo(Path folder) {
    return run(
        application,
        Map.ofEntries(
            Map.entry("server.address", "127.0.0.1"),
            Map.entry("server.port", "0"),
            Map.entry("server.servlet.context-path", ""),
            Map.entry("server.ssl.enabled", "false"),
            Map.entry("management.server.port", ""),
            Map.entry("management.opentelemetry.tracing.export.otlp.endpoint", ""),
            Map.entry("spring.datasource.url", "jdbc:h2:mem:rehearsal;" + H2_MODE),
            Map.entry("spring.datasource.driver-class-name", "org.h2.Driver"),
            Map.entry("matinee.rating-scale", "1:10"),
            Map.entry("matinee.models.directory", folder.resolve("models").toString()),
            Map.entry("matinee.import.directory", folder.resolve("import").toString()),
            Map.entry("matinee.demo", "true"),
            Map.entry("matinee.training.schedule", "-"),
            Map.entry("matinee.training.trainers", "bayesian"),
            Map.entry("matinee.training.bayesian.max-time", "PT1S"),
            Map.entry("logging.level.dev.matinee", "error"),
            Map.entry("logging.level.org.springframework.boot.tomcat", "warn")));
  }

  /// Loads the settings only: Spring without the beans of the service.
  ConfigurableApplicationContext settings() {
    return run(Object.class, FIXED);
  }

  private ConfigurableApplicationContext run(Class<?> source, Map<String, String> fixed) {
    return new SpringApplicationBuilder(source)
        .properties(QUIET)
        .run(arguments(fixed).toArray(String[]::new));
  }

  private List<String> arguments(Map<String, String> fixed) {
    List<String> arguments = new ArrayList<>();
    fixed.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    Stream<String> given = options.stream();
    given.filter(option -> !fixed.containsKey(name(option))).forEach(arguments::add);
    return arguments;
  }

  private static String name(String option) {
    int end = option.indexOf('=');
    return option.substring(2, end < 0 ? option.length() : end);
  }
}
