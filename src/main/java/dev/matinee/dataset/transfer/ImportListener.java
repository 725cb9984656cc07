package dev.matinee.dataset.transfer;

/// Listener to the progress of an import.
@FunctionalInterface
public interface ImportListener {

  /// Called now and then; an exception stops the import.
  ///
  /// @param position number of bytes read of the ratings file
  /// @param soFar the result so far
  void progress(long position, ImportReport soFar);
}
