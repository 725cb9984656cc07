package dev.matinee.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// Converts genres to and from one text, separated by `|`. So a genre must not contain a `|`.
@Converter
final class GenresConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> genres) {
    return String.join("|", genres);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("\\|"));
  }
}
