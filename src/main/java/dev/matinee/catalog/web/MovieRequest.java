package dev.matinee.catalog.web;

import dev.matinee.catalog.NewMovie;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Request body of `PUT /api/v1/movies/{movieId}`.
record MovieRequest(
    @NotBlank @Size(max = NewMovie.MAX_TITLE) String title,
    @Min(NewMovie.MIN_YEAR) @Max(NewMovie.MAX_YEAR) @Nullable Integer year,
    @Size(max = NewMovie.MAX_GENRES)
        @Nullable
            List<
                @NotBlank @Size(max = NewMovie.MAX_GENRE)
                @Pattern(regexp = "[^|]*", message = "must not contain '|'") String>
            genres) {

  NewMovie toMovie(String movieId) {
    return new NewMovie(movieId, title, year, genres == null ? List.of() : genres);
  }
}
