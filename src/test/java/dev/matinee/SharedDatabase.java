package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.changes.ChangeSequence;
import dev.matinee.changes.VisibleWrites;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.store.Ratings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.test.autoconfigure.AutoConfigureDataJpa;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureDataSourceInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A database in memory, and the real components that read and write users, movies and ratings. All
/// tests of a JVM share it, because it is slow to start and fast to empty.
///
/// Movie `m7` has the database id 7, users are numbered as they come.
public final class SharedDatabase {

  private static final List<String> TABLES =
      List.of(
          "ratings",
          "rating_changes",
          "movie_support",
          "users",
          "movies",
          "models",
          "training_runs",
          "shedlock");

  public final Users users;
  public final Movies movies;
  public final Ratings ratings;
  public final ChangeSequence changes;
  public final VisibleWrites writes;
  private final Connections connections;
  private final JdbcTemplate jdbc;

  private SharedDatabase(ApplicationContext context) {
    users = context.getBean(Users.class);
    movies = context.getBean(Movies.class);
    ratings = context.getBean(Ratings.class);
    changes = context.getBean(ChangeSequence.class);
    writes = context.getBean(VisibleWrites.class);
    connections = context.getBean(Connections.class);
    jdbc = new JdbcTemplate(source());
  }

  /// Returns the database, with empty tables.
  public static SharedDatabase empty() {
    Holder.DATABASE.clear();
    return Holder.DATABASE;
  }

  /// Starts another process on this database.
  public static SharedDatabase replica() {
    return new SharedDatabase(
        new SpringApplicationBuilder(ReplicaComponents.class).web(WebApplicationType.NONE).run());
  }

  /// Empties all tables. Numbers of writes go on.
  public void clear() {
    connections.away = false;
    jdbc.batchUpdate(TABLES.stream().map(table -> "delete from " + table).toArray(String[]::new));
    refreshMovies();
  }

  /// Lets the components find no database any more, or find it again.
  public void setAway(boolean away) {
    connections.away = away;
  }

  /// Returns connections that [#setAway] does not concern.
  public DataSource source() {
    return Objects.requireNonNull(connections.getTargetDataSource());
  }

  public SharedDatabase addMovie(long id, @Nullable Integer year, String... genres) {
    return addMovies(List.of(movie(id, year, genres)));
  }

  public SharedDatabase addMovies(long... ids) {
    return addMovies(Arrays.stream(ids).mapToObj(id -> movie(id, null)).toList());
  }

  /// Adds movies with the ids that they have.
  public SharedDatabase addMovies(List<Movie> added) {
    jdbc.batchUpdate(
        "insert into movies (id, movie_id, title, release_year, genres, sequence)"
            + " values (?, ?, ?, ?, ?, 0)",
        added,
        added.size(),
        (row, movie) -> {
          row.setLong(1, movie.id());
          row.setString(2, movie.movieId());
          row.setString(3, movie.title());
          row.setObject(4, movie.year());
          row.setString(5, String.join("|", movie.genres()));
        });
    refreshMovies();
    return this;
  }

  public static Movie movie(long id, @Nullable Integer year, String... genres) {
    return new Movie(id, "m" + id, "Movie " + id, year, List.of(genres));
  }

  public SharedDatabase removeMovie(long id) {
    movies.remove("m" + id);
    return this;
  }

  /// Adds a user, unless there is one with this id.
  public SharedDatabase addUser(String userId) {
    if (users.find(userId).isEmpty()) {
      jdbc.update(
          "insert into users (id, user_id, attributes, sequence) values (?, ?, '{}', 0)",
          users.count() + 1,
          userId);
    }
    return this;
  }

  public SharedDatabase rate(String userId, long movie, double rating) {
    addUser(userId);
    assertThat(ratings.store(List.of(new NewRating(userId, "m" + movie, rating, null))))
        .allMatch(StoreOutcome.Stored.class::isInstance);
    return this;
  }

  public SharedDatabase unrate(String userId, long movie) {
    assertThat(ratings.remove(userId, "m" + movie)).isTrue();
    return this;
  }

  private void refreshMovies() {
    jdbc.update("update changes set sequence = sequence + 1, catalog_sequence = sequence + 1");
    writes.refresh();
  }

  private static final class Holder {

    static final SharedDatabase DATABASE =
        new SharedDatabase(
            new SpringApplicationBuilder(Components.class).web(WebApplicationType.NONE).run());
  }

  @Import(Components.class)
  static class ReplicaComponents {

    @Bean
    @Primary
    Connections replicaConnections() {
      return new Connections(Holder.DATABASE.source());
    }
  }

  @AutoConfigurationPackage
  @AutoConfigureDataJpa
  @AutoConfigureDataSourceInitialization
  @AutoConfigureJdbc
  @ComponentScan(
      basePackages = {"dev.matinee.catalog", "dev.matinee.changes", "dev.matinee.ratings"},
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Tests.*)"))
  @Import(SimpleMeterRegistry.class)
  static class Components {

    @Bean
    Connections connections() {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(H2Database.url());
      return new Connections(pool);
    }
  }

  /// Connections to a database that may go away.
  static final class Connections extends DelegatingDataSource {

    volatile boolean away;

    Connections(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (away) {
        throw new SQLException("secret host away");
      }
      return super.getConnection();
    }
  }
}
