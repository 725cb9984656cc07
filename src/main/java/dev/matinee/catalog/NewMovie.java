package dev.matinee.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movie as a client describes it, to be created or replaced.
///
/// @param movieId the client's own id
public record NewMovie(String movieId, String title, @Nullable Integer year, List<String> genres) {}
