package dev.matinee.ratings.web;

import java.util.List;

/// Response body of `POST /api/v1/ratings/batch`.
///
/// @param accepted number of ratings not rejected, unchanged ones included
/// @param sequence a read with this `minSequence` sees the whole batch
record BatchBody(int accepted, int created, int replaced, List<Row> rejected, long sequence) {

  /// A rejected rating.
  ///
  /// @param index position in the batch, from 0
  record Row(int index, String reason) {}
}
