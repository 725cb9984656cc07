package dev.matinee.changes;

/// Removes the data of a user or movie in the transaction that removes the user or movie.
public interface RemovalParticipant {

  /// Removes the data of the user with database id `user`.
  ///
  /// @return the number of ratings removed
  long removeUser(long user, NumberedWrite change);

  /// Removes the data of the movie with database id `movie`.
  ///
  /// @return the number of ratings removed
  long removeMovie(long movie, NumberedWrite change);
}
