package dev.matinee.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads a [ClientId] from a string or a whole number, and from nothing else.
final class ClientIdDeserializer extends StdScalarDeserializer<String> {

  ClientIdDeserializer() {
    super(String.class);
  }

  @Override
  public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
    return json.hasToken(JsonToken.VALUE_STRING) || json.hasToken(JsonToken.VALUE_NUMBER_INT)
        ? json.getString()
        : (String) context.handleUnexpectedToken(ClientId.class, json);
  }
}
