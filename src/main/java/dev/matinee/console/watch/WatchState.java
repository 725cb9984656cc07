package dev.matinee.console.watch;

import dev.matinee.catalog.NewMovie;
import dev.matinee.serving.ranking.ListFilter;
import dev.matinee.serving.ranking.RecommendationQuery;
import dev.matinee.serving.ranking.RecommendationQuery.Order;
import dev.matinee.web.ClientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The state of the page *Watch*, from the parameters of its URL; null for a missing parameter.
///
/// @param user the client's id of the user
/// @param q words of a title to search for
/// @param order `rating` to sort by predicted rating; null for the best match first
/// @param diversity weight of the difference from the movies before; null for the default
/// @param limit number of movies to list
/// @param ask state of the questions
record WatchState(
    @Nullable @Pattern(regexp = ClientId.PATTERN, message = ClientId.MESSAGE) String user,
    @Nullable String q,
    @Nullable String genre,
    @Nullable @Min(NewMovie.MIN_YEAR) @Max(NewMovie.MAX_YEAR) Integer yearFrom,
    @Nullable @Min(NewMovie.MIN_YEAR) @Max(NewMovie.MAX_YEAR) Integer yearTo,
    @Nullable Double minRating,
    @Nullable @Pattern(regexp = "rating") String order,
    @Nullable @DecimalMin("0") @DecimalMax("1") Double diversity,
    @Nullable @Min(1) @Max(RecommendationQuery.MAX_LIMIT) Integer limit,
    @Valid QuestionState ask) {

  static final int PAGE = 20;

  WatchState {
    user = presence(user);
    q = presence(q);
    genre = presence(genre);
    order = presence(order);
    diversity = diversity == null || diversity == 0 ? null : diversity;
    limit = limit == null || limit == PAGE ? null : limit;
    ask = ask == null ? QuestionState.DEFAULT : ask;
  }

  RecommendationQuery query() {
    return new RecommendationQuery(
        limit == null ? PAGE : limit,
        null,
        new ListFilter(
            genre == null ? Set.of() : Set.of(genre),
            yearFrom,
            yearTo,
            Set.of(),
            false,
            minRating,
            null),
        order == null ? Order.MATCH : Order.RATING,
        diversity);
  }

  /// Returns this state with another state of the questions.
  public WatchState with(QuestionState other) {
    return new WatchState(
        user, q, genre, yearFrom, yearTo, minRating, order, diversity, limit, other);
  }

  /// Returns the state with one more page of movies; empty at the maximum.
  Optional<WatchState> more() {
    int shown = limit == null ? PAGE : limit;
    return shown >= RecommendationQuery.MAX_LIMIT
        ? Optional.empty()
        : Optional.of(
            new WatchState(
                user,
                q,
                genre,
                yearFrom,
                yearTo,
                minRating,
                order,
                diversity,
                Math.min(shown + PAGE, RecommendationQuery.MAX_LIMIT),
                ask));
  }

  /// Returns the URL of this state: `path` with query parameters.
  public String address(String path) {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    parameters.put("user", user);
    parameters.put("q", q);
    parameters.put("genre", genre);
    parameters.put("yearFrom", yearFrom);
    parameters.put("yearTo", yearTo);
    parameters.put("minRating", minRating);
    parameters.put("order", order);
    parameters.put("diversity", diversity);
    parameters.put("limit", limit);
    parameters.put("ask.panel", ask.panel());
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    parameters.values().removeIf(Objects::isNull);
    parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    ask.skipped().forEach(id -> address.queryParam("ask.skipped", id));
    return address.encode().buildAndExpand(parameters).toUriString();
  }

  private static @Nullable String presence(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
