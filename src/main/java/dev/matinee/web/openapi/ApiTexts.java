package dev.matinee.web.openapi;

import dev.matinee.web.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Examples and explanations for the API description, from the JSON files in `openapi`.
///
/// @param operations by method and path, such as `GET /api/v1/models`
/// @param parameters by name
/// @param problems example fields of each problem type, beside type, title and status
record ApiTexts(
    Map<String, OfOperation> operations,
    Map<String, OfParameter> parameters,
    Map<ProblemType, Map<String, Object>> problems) {

  /// Texts of an operation.
  ///
  /// @param id name of the operation in generated clients
  /// @param request an example of the body
  /// @param responses an example of the body by status; null for no body
  /// @param problems problem types that do not follow from the parameters and the body
  record OfOperation(
      String id,
      @Nullable String description,
      @Nullable Object request,
      Map<String, @Nullable Object> responses,
      @Nullable List<ProblemType> problems) {}

  /// Texts of a parameter.
  record OfParameter(String description, @Nullable Object example) {}

  /// Reads the files.
  static ApiTexts read(JsonMapper json) {
    ResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    try {
      Map<String, OfOperation> operations = new HashMap<>();
      for (Resource file : files.getResources("classpath*:openapi/operations/*.json")) {
        operations.putAll(read(json, file, new TypeReference<Map<String, OfOperation>>() {}));
      }
      return new ApiTexts(
          operations,
          read(
              json,
              files.getResource("classpath:openapi/parameters.json"),
              new TypeReference<>() {}),
          read(
              json,
              files.getResource("classpath:openapi/problems.json"),
              new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param operation method and path
  OfOperation operation(String operation) {
    return Objects.requireNonNull(
        operations.get(operation), "openapi/operations has no text for " + operation);
  }

  private static <T> T read(JsonMapper json, Resource file, TypeReference<T> type)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      return json.readValue(in, type);
    }
  }
}
