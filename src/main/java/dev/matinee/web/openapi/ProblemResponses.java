package dev.matinee.web.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Adds the error responses of operations to the API description.
final class ProblemResponses {

  private static final String SCHEMA = "Problem";

  private ProblemResponses() {}

  /// Adds the schema of problems and an example of each type.
  static void describe(Components components, ApiTexts texts) {
    components.addSchemas(SCHEMA, schema());
    texts
        .problems()
        .forEach((type, text) -> components.addExamples(name(type), example(type, text)));
  }

  /// Adds a response for each error status, with its problem types.
  ///
  /// @param own problem types that do not follow from the parameters and the body
  static void describe(Operation operation, List<ProblemType> own) {
    Set<ProblemType> types = EnumSet.of(ProblemType.DATABASE_AWAY);
    types.addAll(own);
    if (operation.getRequestBody() != null) {
      types.add(ProblemType.BODY_TOO_LARGE);
      types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    if (operation.getRequestBody() != null || operation.getParameters() != null) {
      types.add(ProblemType.INVALID_REQUEST);
    }
    types.stream()
        .collect(groupingBy(ProblemType::status, TreeMap::new, toList()))
        .forEach(
            (status, kinds) ->
                operation
                    .getResponses()
                    .addApiResponse(String.valueOf(status.value()), response(status, kinds)));
    operation
        .getResponses()
        .addApiResponse("default", response("Any other error", new MediaType()));
  }

  private static ApiResponse response(HttpStatus status, List<ProblemType> types) {
    MediaType media = new MediaType();
    types.forEach(type -> media.addExamples(name(type), new Example().$ref(name(type))));
    ApiResponse response =
        response(types.stream().map(ProblemType::title).collect(joining("; ")), media);
    return status == HttpStatus.SERVICE_UNAVAILABLE
        ? response.addHeaderObject(
            HttpHeaders.RETRY_AFTER,
            new Header().description("when to try again, in seconds").schema(new IntegerSchema()))
        : response;
  }

  private static ApiResponse response(String description, MediaType media) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    media.schema(new Schema<>().$ref(SCHEMA))));
  }

  private static Schema<?> schema() {
    Schema<?> violation =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("message", new StringSchema());
    return new ObjectSchema()
        .addProperty("type", new StringSchema().description("stable name of the problem type"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("what is wrong and what to do"))
        .addProperty("instance", new StringSchema().description("path of the request"))
        .addProperty(
            "errors",
            new ArraySchema()
                .items(violation)
                .description("the invalid fields or parameters and what is wrong with each"));
  }

  private static Example example(ProblemType type, Map<String, Object> text) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("type", type.type().toString());
    value.put("title", type.title());
    value.put("status", type.status().value());
    value.putAll(text);
    return new Example().summary(type.title()).value(value);
  }

  private static String name(ProblemType type) {
    String urn = type.type().toString();
    return urn.substring(urn.lastIndexOf(':') + 1);
  }
}
