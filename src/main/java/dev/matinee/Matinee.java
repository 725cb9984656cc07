package dev.matinee;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The movie recommendation service.
@SpringBootApplication
public class Matinee {

  static void main(String[] args) {
    SpringApplication.run(Matinee.class, args);
  }
}
