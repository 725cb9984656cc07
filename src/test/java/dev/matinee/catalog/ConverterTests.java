package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConverterTests {

  @Test
  void storesGenresInOneText() {
    GenresConverter converter = new GenresConverter();

    assertThat(converter.convertToDatabaseColumn(List.of("Drama", "Film-Noir")))
        .isEqualTo("Drama|Film-Noir");
    assertThat(converter.convertToEntityAttribute("Drama|Film-Noir"))
        .containsExactly("Drama", "Film-Noir");
  }

  @Test
  void storesNoGenresAsAnEmptyText() {
    GenresConverter converter = new GenresConverter();

    assertThat(converter.convertToDatabaseColumn(List.of())).isEmpty();
    assertThat(converter.convertToEntityAttribute("")).isEmpty();
  }

  @Test
  void storesAttributesAsJsonSortedByName() {
    AttributesConverter converter = new AttributesConverter();

    assertThat(converter.convertToDatabaseColumn(Map.of("sex", "F", "age", "18-24")))
        .isEqualTo("{\"age\":\"18-24\",\"sex\":\"F\"}");
    assertThat(converter.convertToEntityAttribute("{\"age\":\"18-24\",\"sex\":\"F\"}"))
        .isEqualTo(Map.of("age", "18-24", "sex", "F"));
  }
}
