package dev.matinee.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/// Adds to the API description what all operations share: every error is a problem.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String PROBLEM = "Problem";

  @Bean
  OpenApiCustomizer problemResponses() {
    return ApiDescription::addProblemResponses;
  }

  static void addProblemResponses(OpenAPI api) {
    api.getComponents().addSchemas(PROBLEM, problem());
    for (PathItem path : api.getPaths().values()) {
      path.readOperations()
          .forEach(operation -> operation.getResponses().addApiResponse("default", response()));
    }
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema().description("stable name of the kind of problem"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("what is wrong and what to do"))
        .addProperty("instance", new StringSchema());
  }

  private static ApiResponse response() {
    return new ApiResponse()
        .description("An error")
        .content(
            new Content()
                .addMediaType(
                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new io.swagger.v3.oas.models.media.MediaType()
                        .schema(new Schema<>().$ref(PROBLEM))));
  }
}
