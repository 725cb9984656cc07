package dev.matinee.ratings.web;

import java.util.List;

/// Body of the answer to `POST /api/v1/ratings/batch`.
///
/// @param accepted ratings that are in the store now, whether they changed it or not
/// @param sequence a read with this `minSequence` sees the whole batch
record BatchBody(int accepted, int created, int replaced, List<Row> rejected, long sequence) {

  /// A rating that was not stored.
  ///
  /// @param index its place in the batch, from 0
  record Row(int index, String reason) {}
}
