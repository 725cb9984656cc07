package dev.matinee.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/// Stores genres as one text, joined by `|`, which is why no genre may contain one.
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
