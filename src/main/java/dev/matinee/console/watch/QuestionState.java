package dev.matinee.console.watch;

import dev.matinee.web.ClientId;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The state of the questions on the page *Watch*, from the parameters of its URL.
///
/// @param panel `open` or `closed` by the user's choice; null to decide by the number of ratings
/// @param skipped ids of the last movies that the user has not seen, at most [#MOST_SKIPPED]
public record QuestionState(
    @Nullable @Pattern(regexp = "open|closed") String panel,
    List<@Pattern(regexp = ClientId.PATTERN, message = ClientId.MESSAGE) String> skipped) {

  /// Number of ratings after which the page no longer asks by itself.
  public static final int ENOUGH = 10;

  static final int MOST_SKIPPED = 30;

  static final QuestionState DEFAULT = new QuestionState(null, List.of());

  public QuestionState {
    panel = panel == null || panel.isBlank() ? null : panel;
    skipped = skipped == null ? List.of() : skipped;
    skipped =
        List.copyOf(skipped.subList(Math.max(0, skipped.size() - MOST_SKIPPED), skipped.size()));
  }

  /// Returns whether a user with this number of ratings is asked.
  public boolean wanted(int ratings) {
    return panel == null ? ratings < ENOUGH : panel.equals("open");
  }

  /// Returns the state after skipping a movie.
  public QuestionState skip(String movieId) {
    return new QuestionState(panel, Stream.concat(skipped.stream(), Stream.of(movieId)).toList());
  }

  public QuestionState close() {
    return new QuestionState("closed", skipped);
  }

  /// Returns the state with open questions. A user with fewer than [#ENOUGH] ratings is asked until
  /// that number, any other user until the panel is closed.
  public QuestionState open(int ratings) {
    return new QuestionState(ratings < ENOUGH ? null : "open", skipped);
  }
}
