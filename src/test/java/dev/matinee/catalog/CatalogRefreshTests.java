package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.matinee.PostgresDatabase;
import dev.matinee.changes.ChangeSequence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Two replicas on one database: nobody asks the first about the movies that the second writes.
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({ChangeSequence.class, Movies.class, CatalogRefresh.class})
@ExtendWith(OutputCaptureExtension.class)
class CatalogRefreshTests {

  /// The runbook promises 10 seconds; the rest is for a busy machine.
  static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Movies movies;
  @Autowired JdbcTemplate jdbc;
  @Autowired AutowireCapableBeanFactory beans;
  Movies other;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresDatabase.register(registry);
  }

  @BeforeEach
  void startTheOtherReplica() {
    other = beans.createBean(Movies.class);
  }

  @Test
  void takesOverWhatAnotherReplicaPutsChangesAndDeletes() throws InterruptedException {
    movies.putAll(List.of(movie("changed", "Before"), movie("deleted", "Deleted")));

    other.put(movie("changed", "After"));
    other.remove("deleted");
    other.put(movie("new", "New"));

    Instant deadline = Instant.now().plus(PATIENCE);
    while (movies.catalog().find("new").isEmpty()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(movies.catalog().movies())
        .extracting(Movie::movieId, Movie::title)
        .containsExactly(tuple("changed", "After"), tuple("new", "New"));
  }

  @Test
  void saysWhenTheMoviesCannotBeRead(CapturedOutput output) {
    jdbc.execute("alter table changes rename to away");
    try {
      new CatalogRefresh(other).refresh();
    } finally {
      jdbc.execute("alter table away rename to changes");
    }

    assertThat(output).contains("Could not refresh the movies: ");
  }

  private static NewMovie movie(String movieId, String title) {
    return new NewMovie(movieId, title, 1999, List.of());
  }
}
