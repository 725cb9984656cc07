package dev.matinee.training.web;

import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.Models.Activation;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoints that list models, show their reports and activate models.
@Tag(name = "Models")
@RestController
@RequestMapping("/api/v1/models")
class ModelsController {

  private final Models models;

  ModelsController(Models models) {
    this.models = models;
  }

  /// Lists all models, newest first: 200.
  @Operation(summary = "All models, newest first")
  @GetMapping
  ModelList list() {
    return new ModelList(models.list().stream().map(ModelSummary::of).toList());
  }

  /// Shows the report of a model: 200, 404 if unknown.
  @Operation(summary = "The report of a model")
  @GetMapping("/{version}")
  ModelResponse find(@PathVariable long version) {
    return models.find(version).map(ModelResponse::of).orElseThrow(() -> unknown(version));
  }

  /// Puts a model in force: 200, 404 if unknown, 410 if it is no longer stored.
  @Operation(summary = "Put a model in force")
  @PostMapping("/{version}/activate")
  ModelResponse activate(@PathVariable long version) {
    return switch (models.activate(version)) {
      case Activation.Activated(StoredModel model) -> ModelResponse.of(model);
      case Activation.UnknownVersion(long asked) -> throw unknown(asked);
      case Activation.Unavailable(String reason) ->
          throw new ProblemException(
              ProblemType.MODEL_GONE,
              reason + "; activate another version, listed by GET /api/v1/models");
    };
  }

  private static ProblemException unknown(long version) {
    return new ProblemException(
        ProblemType.UNKNOWN_MODEL,
        "There is no model %d; GET /api/v1/models lists those there are".formatted(version));
  }
}
