package dev.matinee.catalog.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Response body of `GET /api/v1/movies`.
///
/// @param nextCursor absent on the last page
@JsonInclude(NON_NULL)
record MoviePage(List<MovieBody> items, @Nullable String nextCursor) {}
