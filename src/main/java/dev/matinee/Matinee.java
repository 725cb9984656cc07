package dev.matinee;

import dev.matinee.dataset.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The movie recommendation service, or one of its commands: see [Commands].
@SpringBootApplication
@ConfigurationPropertiesScan
public class Matinee {

  static void main(String[] args) {
    if (Commands.has(args)) {
      System.exit(Commands.run(Matinee.class, args));
    }
    SpringApplication.run(Matinee.class, args);
  }
}
