package dev.matinee.dataset.transfer;

import dev.matinee.H2Database;
import org.springframework.test.context.DynamicPropertyRegistry;

class H2ImportsTests extends SharedImports {

  @Override
  void register(DynamicPropertyRegistry registry) {
    H2Database.register(registry);
  }
}
