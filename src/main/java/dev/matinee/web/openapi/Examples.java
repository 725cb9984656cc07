package dev.matinee.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Adds examples to an operation, and one response per success status.
final class Examples {

  private Examples() {}

  static void describe(HttpMethod method, Operation operation, ApiTexts.OfOperation text) {
    operation.setOperationId(text.id());
    if (text.description() != null) {
      operation.setDescription(text.description());
    }
    if (operation.getRequestBody() != null) {
      media(operation.getRequestBody().getContent()).setExample(text.request());
    }
    ApiResponse generated = operation.getResponses().values().iterator().next();
    ApiResponses responses = new ApiResponses();
    text.responses()
        .forEach(
            (status, example) ->
                responses.addApiResponse(status, response(status, example, generated)));
    if (method == HttpMethod.POST && responses.get("202") != null) {
      responses.get("202").addHeaderObject(HttpHeaders.LOCATION, location());
    }
    operation.setResponses(responses);
  }

  private static ApiResponse response(
      String status, @Nullable Object example, ApiResponse generated) {
    HttpStatus known = HttpStatus.valueOf(Integer.parseInt(status));
    ApiResponse response = new ApiResponse().description(known.getReasonPhrase());
    if (example != null) {
      response.setContent(content(generated.getContent(), example));
    }
    return response;
  }

  private static Header location() {
    return new Header().description("URL of the started run or import").schema(new StringSchema());
  }

  private static Content content(Content generated, Object example) {
    Content content = new Content();
    new TreeMap<>(generated)
        .forEach(
            (type, media) ->
                content.addMediaType(
                    type, new MediaType().schema(media.getSchema()).example(of(type, example))));
    return content;
  }

  /// Returns the example of a media type if there is one for each type, else the only example.
  private static Object of(String type, Object example) {
    return example instanceof Map<?, ?> several && several.get(type) instanceof String text
        ? text
        : example;
  }

  private static MediaType media(Content content) {
    MediaType media = content.get(org.springframework.http.MediaType.APPLICATION_JSON_VALUE);
    return media == null ? content.values().iterator().next() : media;
  }
}
