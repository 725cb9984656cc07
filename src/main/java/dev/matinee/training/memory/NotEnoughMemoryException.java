package dev.matinee.training.memory;

/// A training run would not fit into the memory. The message says how much it needs and what to do,
/// for those who may not see internal details.
public final class NotEnoughMemoryException extends RuntimeException {

  NotEnoughMemoryException(String message) {
    super(message);
  }
}
