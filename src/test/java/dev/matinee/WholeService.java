package dev.matinee;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service on a database in memory, which starts empty and never trains. All tests that
/// extend this share it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
public abstract class WholeService {

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    H2Database.register(registry);
    registry.add("matinee.models.directory", () -> "target/models");
    registry.add("matinee.training.schedule", () -> "-");
    registry.add("matinee.demo", () -> "false");
  }
}
