package dev.matinee.training.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// A model of the registry.
///
/// @param active whether it is in force in this process
/// @param available whether its file exists, so that it can be activated
/// @param bytes size of its file
/// @param withdrawn why it was withdrawn; null if it was not
@NamedInterface("registry")
public record StoredModel(
    boolean active,
    boolean available,
    long bytes,
    ModelReport report,
    @Nullable Withdrawal withdrawn) {

  public long version() {
    return report.version();
  }

  /// Returns the size of its file in proportion to its training data.
  public BytesPer bytesPer() {
    return BytesPer.of(bytes, report);
  }
}
