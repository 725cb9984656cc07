package dev.matinee.web.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/// Completes the API description that springdoc generates: adds examples and error responses, and
/// sorts everything so that the result is always the same.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {

  /// Has the highest precedence because springdoc asks later converters first.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver schemaNames(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
  }

  @Bean
  OpenApiCustomizer completion(JsonMapper json) {
    return api -> complete(api, ApiTexts.read(json));
  }

  private static void complete(OpenAPI api, ApiTexts texts) {
    Components components = api.getComponents();
    components.setSchemas(new TreeMap<>(components.getSchemas()));
    ProblemResponses.describe(components, texts);
    Paths paths = new Paths();
    new TreeMap<>(api.getPaths())
        .forEach(
            (path, item) -> {
              paths.addPathItem(path, item);
              describe(path, item, texts);
            });
    api.setPaths(paths);
  }

  private static void describe(String path, PathItem item, ApiTexts texts) {
    for (Map.Entry<HttpMethod, Operation> entry : item.readOperationsMap().entrySet()) {
      Operation operation = entry.getValue();
      ApiTexts.OfOperation text = texts.operation(entry.getKey() + " " + path);
      Examples.describe(entry.getKey(), operation, text);
      if (operation.getParameters() != null) {
        operation.getParameters().forEach(parameter -> describe(parameter, texts));
      }
      ProblemResponses.describe(operation, Objects.requireNonNullElse(text.problems(), List.of()));
    }
  }

  private static void describe(Parameter parameter, ApiTexts texts) {
    ApiTexts.OfParameter text = texts.parameters().get(parameter.getName());
    if (text != null) {
      parameter.setDescription(
          Objects.requireNonNullElse(parameter.getDescription(), text.description()));
      parameter.setExample(text.example());
    }
  }
}
