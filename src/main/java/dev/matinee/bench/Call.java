package dev.matinee.bench;

import java.io.IOException;

/// One request of a kind, and its answer.
@FunctionalInterface
interface Call {

  /// Sends the request with this number, reads the whole answer and returns its HTTP status.
  int send(long number) throws IOException, InterruptedException;
}
