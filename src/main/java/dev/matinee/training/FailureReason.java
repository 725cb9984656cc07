package dev.matinee.training;

import dev.matinee.training.memory.NotEnoughMemoryException;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Why a training run failed, for those who may not see internal details: these are in the log.
final class FailureReason {

  private FailureReason() {}

  /// Returns a sentence about `failure`.
  static String of(Throwable failure) {
    return switch (failure) {
      case DataAccessException _, TransactionException _ -> "The database failed; the log says how";
      case IOException e -> "The model could not be stored; the log says why";
      case NotEnoughMemoryException e -> String.valueOf(e.getMessage());
      case OutOfMemoryError e -> "There is not enough memory for this many ratings";
      case LinkageError e -> "A library of the trainer could not be loaded; the log says which";
      default -> "An unexpected error; the log has the details";
    };
  }
}
