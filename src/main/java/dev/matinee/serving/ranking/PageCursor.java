package dev.matinee.serving.ranking;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// The start of a page of a list, after the first page.
///
/// @param modelVersion version of the model that ranked the list
/// @param list fingerprint of the list: its owner, filter, order and diversity
/// @param offset number of movies on the earlier pages, greater than 0
public record PageCursor(long modelVersion, long list, long offset) {

  /// Returns the fingerprint of a list: the same for all its pages, on every replica.
  ///
  /// @param owner identifies the user or their ratings
  public static long fingerprint(String owner, RecommendationQuery query) {
    return fingerprint(owner + '\n' + query.text());
  }

  /// Returns a hash of `text` that is the same on every replica.
  public static long fingerprint(String text) {
    CRC32C checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
