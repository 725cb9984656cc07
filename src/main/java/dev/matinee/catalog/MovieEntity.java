package dev.matinee.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `movies`.
@Entity
@Table(name = "movies")
class MovieEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "movie_ids")
  @SequenceGenerator(name = "movie_ids", sequenceName = "movie_ids", allocationSize = 50)
  private @Nullable Long id;

  private String movieId;
  private String title;

  @Column(name = "release_year")
  private @Nullable Integer year;

  @Convert(converter = GenresConverter.class)
  private List<String> genres;

  @SuppressWarnings("UnusedVariable") // JPA reads the field
  private long sequence;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected MovieEntity() {}

  MovieEntity(NewMovie movie, long sequence) {
    this.movieId = movie.movieId();
    this.title = movie.title();
    this.year = movie.year();
    this.genres = movie.genres();
    this.sequence = sequence;
  }

  boolean hasSameData(NewMovie movie) {
    return title.equals(movie.title())
        && Objects.equals(year, movie.year())
        && genres.equals(movie.genres());
  }

  void update(NewMovie movie, long sequence) {
    this.title = movie.title();
    this.year = movie.year();
    this.genres = movie.genres();
    this.sequence = sequence;
  }

  String movieId() {
    return movieId;
  }

  Movie toMovie() {
    return new Movie(Objects.requireNonNull(id), movieId, title, year, genres);
  }
}
