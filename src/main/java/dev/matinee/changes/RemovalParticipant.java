package dev.matinee.changes;

/// Something that belongs to users and movies and goes when they go, in the same transaction.
public interface RemovalParticipant {

  /// Removes what belongs to the user with database id `user`.
  ///
  /// @return the number of ratings removed
  long removeUser(long user, NumberedWrite change);

  /// Removes what belongs to the movie with database id `movie`.
  ///
  /// @return the number of ratings removed
  long removeMovie(long movie, NumberedWrite change);
}
