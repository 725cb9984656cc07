package dev.matinee.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the service for a command, without web server, training schedule, demo and most logs.
///
/// @param application the class to start Spring with
/// @param options options of Spring from the command line
record CommandContext(Class<?> application, List<String> options) {

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
    return run(application);
  }

  /// Loads the settings only: Spring without the beans of the service.
  ConfigurableApplicationContext settings() {
    return run(Object.class);
  }

  private ConfigurableApplicationContext run(Class<?> source) {
    return new SpringApplicationBuilder(source)
        .properties(QUIET)
        .run(arguments().toArray(String[]::new));
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    FIXED.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    Stream<String> given = options.stream();
    given.filter(option -> !FIXED.containsKey(name(option))).forEach(arguments::add);
    return arguments;
  }

  private static String name(String option) {
    int end = option.indexOf('=');
    return option.substring(2, end < 0 ? option.length() : end);
  }
}
