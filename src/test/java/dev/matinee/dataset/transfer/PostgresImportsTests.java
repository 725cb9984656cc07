package dev.matinee.dataset.transfer;

import dev.matinee.PostgresDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;

class PostgresImportsTests extends SharedImports {

  @Override
  void register(DynamicPropertyRegistry registry) {
    PostgresDatabase.register(registry);
  }
}
