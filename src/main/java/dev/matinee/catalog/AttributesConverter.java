package dev.matinee.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Converts the attributes of a user to and from a JSON object with sorted names.
@Converter
final class AttributesConverter implements AttributeConverter<Map<String, String>, String> {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public String convertToDatabaseColumn(Map<String, String> attributes) {
    return JSON.writeValueAsString(new TreeMap<>(attributes));
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String column) {
    return JSON.readValue(column, new TypeReference<>() {});
  }
}
