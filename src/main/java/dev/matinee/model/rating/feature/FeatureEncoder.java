package dev.matinee.model.rating.feature;

import java.util.List;

/// How what is declared becomes columns of a feature matrix.
///
/// Columns belong to blocks, one for each attribute or kind of trait, in ascending order; a block
/// has its own strength in training.
///
/// @param <T> what is declared about one user or movie
public sealed interface FeatureEncoder<T> permits UserAttributeEncoder, MovieFeatureEncoder {

  /// Returns the name of each column, unique, the same for the same meaning in another code.
  List<String> columns();

  /// Returns the number of the block of each column.
  List<Integer> blocks();

  /// Returns the name of each block.
  List<String> blockNames();

  FeatureVector encode(T declared);

  /// Returns the code as one line of text for each piece, read by `parse`.
  String text();
}
