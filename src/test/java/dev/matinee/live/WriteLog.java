package dev.matinee.live;

import dev.matinee.ratings.feed.RatingListener;
import dev.matinee.ratings.feed.RatingWrite;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The log of writes.
final class WriteLog implements RatingListener {

  final Queue<RatingWrite> writes = new ConcurrentLinkedQueue<>();

  @Override
  public void written(RatingWrite write) {
    writes.add(write);
  }
}
