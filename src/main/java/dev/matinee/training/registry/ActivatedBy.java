package dev.matinee.training.registry;

/// How a model came into force last.
enum ActivatedBy {
  /// It passed the gate.
  TRAINING,

  /// Somebody asked for it; no automatism overrules that.
  REQUEST,

  /// The model that replaced it was withdrawn.
  ROLLBACK
}
