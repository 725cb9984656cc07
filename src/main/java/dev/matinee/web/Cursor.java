package dev.matinee.web;

import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Encoding of `cursor` parameters: the name of a list and some numbers, opaque to clients.
public final class Cursor {

  private Cursor() {}

  /// Encodes a cursor.
  ///
  /// @param list name of the list; a cursor of another list is refused
  public static String encode(String list, long... position) {
    String numbers =
        Arrays.stream(position).mapToObj(Long::toString).collect(Collectors.joining(","));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((list + "," + numbers).getBytes(StandardCharsets.UTF_8));
  }

  /// Decodes a cursor; a missing or blank one gives an empty result, which means the first page.
  ///
  /// @param numbers number of values in the cursor
  /// @throws ProblemException if [#encode] did not make `cursor` for this list
  public static Optional<long[]> decode(String list, @Nullable String cursor, int numbers) {
    if (cursor == null || cursor.isBlank()) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(",", -1);
      if (parts.length == numbers + 1 && parts[0].equals(list)) {
        return Optional.of(Arrays.stream(parts).skip(1).mapToLong(Long::parseLong).toArray());
      }
    } catch (IllegalArgumentException e) {
      throw refusal();
    }
    throw refusal();
  }

  private static ProblemException refusal() {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        "This cursor does not belong to this list; start again without a cursor, then pass on each"
            + " nextCursor as it is.");
  }
}
