package dev.matinee.training;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An empty workshop for every test.
public abstract class TrainingFixture {

  @TempDir Path directory;
  public Workshop workshop;

  @BeforeEach
  void open() {
    workshop = Workshop.in(directory);
  }

  @AfterEach
  void close() {
    workshop.close();
  }
}
