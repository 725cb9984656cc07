package dev.matinee.training;

/// A model in the registry.
///
/// @param active whether it is in force in this process
/// @param available whether its file exists, so that it can be activated
/// @param bytes size of its file
public record StoredModel(boolean active, boolean available, long bytes, ModelReport report) {

  public long version() {
    return report.version();
  }
}
