package dev.matinee.serving.ranking;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Where the next page of a list begins.
///
/// @param modelVersion the model that ordered the list
/// @param list fingerprint of the list: whose, and which movies in which order
/// @param offset number of movies before, greater than 0
public record PageStart(long modelVersion, long list, long offset) {

  /// Returns the fingerprint of a list: the same for all its pages, on every replica.
  ///
  /// @param owner who the list is for
  public static long fingerprint(String owner, RecommendationQuery query) {
    return fingerprint(owner + '\n' + query.text());
  }

  /// Returns a number that stands for `text`, on every replica.
  public static long fingerprint(String text) {
    CRC32C checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
