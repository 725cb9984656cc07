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

/// What the page *Watch* shows, as its address says; null asks for nothing.
///
/// @param user the client's id of the user
/// @param q words of a title
/// @param order `rating`; else the best match comes first
/// @param diversity weight of being unlike the movies just before; null leaves it to the
///   recommender
/// @param limit how many movies to list
/// @param ask how to ask about movies
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
    ask = ask == null ? QuestionState.BY_ITSELF : ask;
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

  /// Returns the same state, asking otherwise.
  public WatchState with(QuestionState other) {
    return new WatchState(
        user, q, genre, yearFrom, yearTo, minRating, order, diversity, limit, other);
  }

  /// Returns the state that lists another page of movies; empty when it cannot list more.
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

  /// Returns `path` followed by what has to be asked to see this state.
  public String address(String path) {
    Map<String, @Nullable Object> asked = new LinkedHashMap<>();
    asked.put("user", user);
    asked.put("q", q);
    asked.put("genre", genre);
    asked.put("yearFrom", yearFrom);
    asked.put("yearTo", yearTo);
    asked.put("minRating", minRating);
    asked.put("order", order);
    asked.put("diversity", diversity);
    asked.put("limit", limit);
    asked.put("ask.panel", ask.panel());
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    asked.values().removeIf(Objects::isNull);
    asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    ask.skipped().forEach(id -> address.queryParam("ask.skipped", id));
    return address.encode().buildAndExpand(asked).toUriString();
  }

  private static @Nullable String presence(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
