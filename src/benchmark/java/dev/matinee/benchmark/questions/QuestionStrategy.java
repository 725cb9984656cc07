package dev.matinee.benchmark.questions;

import dev.matinee.model.UserProfile;
import java.util.BitSet;

/// A strategy that chooses the next movie to ask a user about.
interface QuestionStrategy {

  /// Returns the row of the next movie, or -1 if no movie is left.
  ///
  /// @param user the user with the answers so far
  /// @param asked rows of the movies that were asked about, answered or not
  int next(UserProfile user, BitSet asked);

  /// Returns a strategy that asks about movies in this order, whatever the answers.
  static QuestionStrategy inOrder(int[] rows) {
    return (user, asked) -> {
      for (int row : rows) {
        if (!asked.get(row)) {
          return row;
        }
      }
      return -1;
    };
  }
}
