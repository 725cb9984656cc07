package dev.matinee.dataset.format.ratings;

import dev.matinee.dataset.format.text.BadRowException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// NDJSON layout: one object per line, with the field names of the HTTP interface.
record JsonLayout(boolean hasTimes) implements Layout {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> TIMES = List.of("ratedAt", "timestamp");

  @Override
  public Cells cells(String line) throws BadRowException {
    try {
      JsonNode object = JSON.readTree(line);
      String time = null;
      for (String name : TIMES) {
        time = time == null ? text(object, name) : time;
      }
      return new Cells(
          required(object, "userId"),
          required(object, "movieId"),
          required(object, "rating"),
          time);
    } catch (JacksonException e) {
      throw new BadRowException("not a JSON object", e);
    }
  }

  private static String required(JsonNode object, String name) throws BadRowException {
    String text = text(object, name);
    if (text == null) {
      throw new BadRowException("'%s' is missing".formatted(name));
    }
    return text;
  }

  private static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null || !value.isValueNode() || value.isNull() ? null : value.asString();
  }

  @Override
  public int headerLines() {
    return 0;
  }

  @Override
  public String name() {
    return "NDJSON";
  }
}
