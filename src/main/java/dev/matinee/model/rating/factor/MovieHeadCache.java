package dev.matinee.model.rating.factor;

import dev.matinee.model.rating.MovieEmbeddings;

/// A [DenseHead] with the precomputed first-layer part of every movie. Immutable.
final class MovieHeadCache {

  private final DenseHead head;
  private final float[] movieParts;

  MovieHeadCache(DenseHead head, MovieEmbeddings embeddings) {
    if (head.factors() != embeddings.factors()) {
      throw new IllegalArgumentException(
          "embeddings of %d factors, but a head for %d"
              .formatted(embeddings.factors(), head.factors()));
    }
    this.head = head;
    this.movieParts = new float[Math.multiplyExact(embeddings.movies(), head.width())];
    double[] q = new double[embeddings.factors()];
    for (int m = 0, i = 0; m < embeddings.movies(); m++) {
      embeddings.copyFactors(m, q);
      for (double part : head.moviePart(q)) {
        movieParts[i++] = (float) part;
      }
    }
  }

  DenseHead head() {
    return head;
  }

  /// Returns `f([p; q[m]])`.
  double value(double[] userPart, int movieRow) {
    return head.value(userPart, movieParts, movieRow * head.width());
  }

  /// Returns `f([p; 0])`, the value for an unknown movie.
  double valueOfUnknownMovie(double[] userPart) {
    double[] part = head.moviePart(new double[head.factors()]);
    float[] parts = new float[part.length];
    for (int j = 0; j < part.length; j++) {
      parts[j] = (float) part[j];
    }
    return head.value(userPart, parts, 0);
  }

  /// Writes the derivatives of `f([p; q[m]])` by `p` to the start of `gradient` and returns `f([p;
  /// q[m]])`.
  double gradient(double[] userPart, int movieRow, double[] gradient) {
    return head.gradient(userPart, movieParts, movieRow * head.width(), gradient);
  }
}
