package dev.matinee.web;

import dev.matinee.web.problem.WrongTypeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// JSON deserializer of a [ClientId], which must be a string or a whole number.
final class ClientIdDeserializer extends StdScalarDeserializer<String> {

  ClientIdDeserializer() {
    super(String.class);
  }

  @Override
  public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
    if (json.hasToken(JsonToken.VALUE_STRING) || json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return json.getString();
    }
    throw new WrongTypeException(json, String.class, "must be a string or a whole number");
  }
}
