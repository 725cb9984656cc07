package dev.matinee.model.memory;

/// The most memory that a step of training holds at once, in bytes.
///
/// ```
/// heap = ratings perRating + users perUser + movies perMovie
/// ```
///
/// @param perRating bytes of the heap for each rating
/// @param perUser bytes of the heap for each user who rated
/// @param perMovie bytes of the heap for each movie with ratings
/// @param outsideHeap bytes outside the heap
public record MemoryNeed(double perRating, double perUser, double perMovie, long outsideHeap) {

  public static final MemoryNeed NONE = new MemoryNeed(0, 0, 0, 0);

  /// Returns the bytes of the heap for data of this size.
  public long heap(TrainingSize size) {
    return Math.round(
        size.ratings() * perRating + size.users() * perUser + size.movies() * perMovie);
  }

  /// Returns the need of two things that are in memory at the same time.
  public MemoryNeed plus(MemoryNeed other) {
    return new MemoryNeed(
        perRating + other.perRating,
        perUser + other.perUser,
        perMovie + other.perMovie,
        outsideHeap + other.outsideHeap);
  }

  /// Returns the need of two steps, one after the other.
  public MemoryNeed or(MemoryNeed other, TrainingSize size) {
    MemoryNeed larger = heap(size) >= other.heap(size) ? this : other;
    return new MemoryNeed(
        larger.perRating,
        larger.perUser,
        larger.perMovie,
        Math.max(outsideHeap, other.outsideHeap));
  }
}
