package dev.matinee.console.watch;

import dev.matinee.web.ClientId;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the page *Watch* asks its user about movies, as its address says.
///
/// @param panel `open` or `closed` as the user wished; null leaves it to the number of ratings
/// @param skipped ids of movies that the user has not seen, at most [#MOST_SKIPPED]: the oldest are
///   forgotten first
public record QuestionState(
    @Nullable @Pattern(regexp = "open|closed") String panel,
    List<@Pattern(regexp = ClientId.PATTERN, message = ClientId.MESSAGE) String> skipped) {

  /// Ratings after which a list no longer needs questions.
  public static final int ENOUGH = 10;

  static final int MOST_SKIPPED = 30;

  static final QuestionState BY_ITSELF = new QuestionState(null, List.of());

  public QuestionState {
    panel = panel == null || panel.isBlank() ? null : panel;
    skipped = skipped == null ? List.of() : skipped;
    skipped =
        List.copyOf(skipped.subList(Math.max(0, skipped.size() - MOST_SKIPPED), skipped.size()));
  }

  /// Returns whether a user with so many ratings is asked.
  public boolean wanted(int ratings) {
    return panel == null ? ratings < ENOUGH : panel.equals("open");
  }

  /// Returns the same, without asking about the movie again.
  public QuestionState skip(String movieId) {
    return new QuestionState(panel, Stream.concat(skipped.stream(), Stream.of(movieId)).toList());
  }

  public QuestionState close() {
    return new QuestionState("closed", skipped);
  }

  /// Returns the same, asking a user with so many ratings; one who has few is asked until they are
  /// enough, any other until the panel is closed.
  public QuestionState open(int ratings) {
    return new QuestionState(ratings < ENOUGH ? null : "open", skipped);
  }
}
