package dev.matinee;

import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.changes.VisibleWrites;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.store.Ratings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The store without any data before every test. Tests on the same kind of database share a
/// context: they implement [OnH2] or [OnPostgres].
@DataJpaTest(
    showSql = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = "dev\\.matinee\\.(catalog|changes|ratings)\\.((?!web)[a-z]+\\.)*[A-Z]\\w*"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(SimpleMeterRegistry.class)
public abstract class EmptyStore {

  @Autowired protected Ratings ratings;
  @Autowired protected Movies movies;
  @Autowired protected Users users;
  @Autowired protected VisibleWrites writes;
  @Autowired protected JdbcTemplate jdbc;

  /// A store in H2, in memory.
  public interface OnH2 {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
      H2Database.register(registry);
    }
  }

  /// A store in PostgreSQL.
  public interface OnPostgres {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
      PostgresDatabase.register(registry);
    }
  }

  @BeforeEach
  protected void empty() {
    jdbc.execute("delete from imports");
    jdbc.execute("delete from ratings");
    jdbc.execute("delete from rating_changes");
    jdbc.execute("delete from movie_support");
    jdbc.execute("delete from users");
    jdbc.execute("delete from movies");
    jdbc.execute("update changes set sequence = sequence + 1, catalog_sequence = sequence + 1");
    writes.refresh();
  }

  /// Returns all ratings, by user and movie in the order in which these were stored.
  protected List<ExportedRating> all() {
    List<ExportedRating> all = new ArrayList<>();
    ratings.forEach(all::add);
    return all;
  }
}
