package dev.matinee;

import dev.matinee.cli.Commands;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The movie recommendation service, or one of its commands: see [Commands].
@OpenAPIDefinition(
    info =
        @Info(
            title = "Matinee",
            version = "v1",
            description = "Predicts ratings of movies, recommends what to watch, keeps learning."))
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
