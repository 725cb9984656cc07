package dev.matinee.cli;

import dev.matinee.dataset.format.ratings.SourceScale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Parses an option of the form `MIN:MAX`.
final class SourceScaleConverter implements ITypeConverter<SourceScale> {

  @Override
  public SourceScale convert(String text) {
    try {
      return SourceScale.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
