package dev.matinee.dataset.transfer;

/// Follows an import.
@FunctionalInterface
public interface ImportListener {

  /// Takes how far the import is, now and then; an exception from here stops the import.
  ///
  /// @param position how many bytes of the ratings file are read
  /// @param soFar what the import has done by now
  void progress(long position, ImportReport soFar);
}
