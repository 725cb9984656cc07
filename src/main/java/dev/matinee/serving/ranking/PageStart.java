package dev.matinee.serving.ranking;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Where the next page of a list begins.
///
/// @param modelVersion the model that ordered the list
/// @param list fingerprint of the list: whose it is, its filter and its order
/// @param offset number of movies on the pages before, greater than 0
public record PageStart(long modelVersion, long list, long offset) {

  /// Returns the fingerprint of a list: the same for all its pages, on every replica.
  ///
  /// @param owner who the list is for
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
