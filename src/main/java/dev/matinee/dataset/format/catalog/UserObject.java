package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.BadRowException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// NDJSON layout: one object per line with `userId` and `attributes`, as in the HTTP interface.
record UserObject() implements UserLine {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public NewUser parse(String line) throws BadRowException {
    if (!line.startsWith("{")) {
      throw new BadRowException("not a JSON object");
    }
    try {
      JsonNode object = JSON.readTree(line);
      JsonNode userId = object.path("userId");
      if (!userId.isString() && !userId.isIntegralNumber()) {
        throw new BadRowException("'userId' is missing");
      }
      JsonNode declared = object.path("attributes");
      if (!declared.isObject()) {
        throw new BadRowException("'attributes' is missing");
      }
      Attributes attributes = new Attributes();
      for (var attribute : declared.properties()) {
        JsonNode value = attribute.getValue();
        if (!value.isValueNode()) {
          throw new BadRowException("'%s' is not a text".formatted(attribute.getKey()));
        }
        attributes.add(attribute.getKey(), value.isNull() ? "" : value.asString());
      }
      return attributes.of(userId.asString());
    } catch (JacksonException e) {
      throw new BadRowException("not a JSON object", e);
    }
  }
}
