package dev.matinee.training.registry;

/// What put a model in force last.
enum ActivatedBy {
  /// A training run published it.
  TRAINING,

  /// A client requested it; such a model is never rolled back.
  REQUEST,

  /// A rollback withdrew its successor.
  ROLLBACK
}
