package dev.matinee.serving;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Where a list goes on: the model that ordered it, the list, and the number of movies before.
///
/// @param list fingerprint of the list: whose, and which movies in which order
/// @param offset greater than 0
record Cursor(long modelVersion, long list, int offset) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18})\\.(\\d{1,10})\\.([1-9]\\d{0,8})");

  /// Returns the fingerprint of a list, the same on every replica.
  static long fingerprint(String owner, RecommendationQuery query) {
    CRC32C checksum = new CRC32C();
    checksum.update((owner + '\n' + query.text()).getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }

  /// Returns the opaque form that clients see.
  String encode() {
    String text = modelVersion + "." + list + "." + offset;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads what [#encode] wrote; empty if `text` is anything else.
  static Optional<Cursor> decode(String text) {
    byte[] decoded;
    try {
      decoded = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(new String(decoded, StandardCharsets.UTF_8));
    return matcher.matches()
        ? Optional.of(
            new Cursor(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }
}
