package dev.matinee.model.rating.feature;

import java.util.List;

/// Encodes user attributes or movie metadata as columns of a feature matrix.
///
/// Columns belong to blocks in ascending order: one for each attribute, or for genres and eras.
/// Each block has its own strength in training.
///
/// @param <T> the attributes of a user or the metadata of a movie
public sealed interface FeatureEncoder<T> permits UserAttributeEncoder, MovieFeatureEncoder {

  /// Returns the unique name of each column. Columns with the same meaning have the same name in
  /// all encoders.
  List<String> columns();

  /// Returns the number of the block of each column.
  List<Integer> blocks();

  /// Returns the name of each block.
  List<String> blockNames();

  FeatureVector encode(T declared);

  /// Returns the encoder as text, for `parse`.
  String text();
}
