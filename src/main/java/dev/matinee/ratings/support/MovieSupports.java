package dev.matinee.ratings.support;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The support of every movie, updated by every write of ratings.
@Component
public class MovieSupports {

  private final JdbcTemplate jdbc;

  MovieSupports(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public MovieSupport of(long movie) {
    return jdbc
        .query(
            "select ratings, total from movie_support where movie_id = ?",
            (row, n) -> MovieSupport.ofTotal(row.getLong(1), row.getDouble(2)),
            movie)
        .stream()
        .findFirst()
        .orElse(new MovieSupport(0, 0));
  }

  /// Returns the support of `movie` and the last write it includes, read in one query.
  public SupportAsOf asOfNow(long movie) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select coalesce(s.ratings, 0), coalesce(s.total, 0), changes.sequence
            from changes left join movie_support s on s.movie_id = ?
            """,
            (row, n) -> new SupportAsOf(row.getLong(1), row.getDouble(2), row.getLong(3)),
            movie));
  }

  /// Returns the support of each movie of `movies`.
  public Map<Long, MovieSupport> of(Collection<Long> movies) {
    Map<Long, MovieSupport> supports = HashMap.newHashMap(movies.size());
    movies.forEach(movie -> supports.put(movie, new MovieSupport(0, 0)));
    jdbc.query(
        "select movie_id, ratings, total from movie_support where movie_id = any(?)",
        row -> {
          supports.put(row.getLong(1), MovieSupport.ofTotal(row.getLong(2), row.getDouble(3)));
        },
        (Object) movies.toArray(Long[]::new));
    return supports;
  }

  /// Returns the `limit` movies with the most ratings, most first.
  public List<RatedMovie> mostRated(int limit) {
    return jdbc.query(
        """
        select movie_id, ratings, total from movie_support where ratings > 0
        order by ratings desc, movie_id limit ?
        """,
        (row, n) ->
            new RatedMovie(row.getLong(1), MovieSupport.ofTotal(row.getLong(2), row.getDouble(3))),
        limit);
  }

  /// Returns the database ids of the movies that have ratings.
  public long[] movies() {
    List<@Nullable Long> movies =
        jdbc.queryForList("select movie_id from movie_support where ratings > 0", Long.class);
    return movies.stream().mapToLong(Objects::requireNonNull).toArray();
  }

  /// Adds `changes`, given by movie.
  public void add(Map<Long, SupportChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    // Always in the same order, so that two writers cannot deadlock.
    List<Map.Entry<Long, SupportChange>> rows =
        changes.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    jdbc.update(
        """
        merge into movie_support s
        using (select * from unnest(cast(? as bigint array), cast(? as bigint array),
                   cast(? as double precision array)) as x (movie_id, ratings, total)) c
        on s.movie_id = c.movie_id
        when matched then
          update set ratings = s.ratings + c.ratings, total = s.total + c.total
        when not matched then
          insert (movie_id, ratings, total) values (c.movie_id, c.ratings, c.total)
        """,
        rows.stream().map(Map.Entry::getKey).toArray(Long[]::new),
        rows.stream().map(row -> row.getValue().ratings()).toArray(Long[]::new),
        rows.stream().map(row -> row.getValue().total()).toArray(Double[]::new));
  }

  public void removeMovie(long movie) {
    jdbc.update("delete from movie_support where movie_id = ?", movie);
  }
}
