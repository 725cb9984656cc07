package dev.matinee.model.memory;

/// The memory that a trainer takes beside the training data.
///
/// @param training what only training needs
/// @param model the finished model, which stays in memory
public record TrainerMemory(MemoryNeed training, MemoryNeed model) {

  public static final TrainerMemory NONE = new TrainerMemory(MemoryNeed.NONE, MemoryNeed.NONE);
}
