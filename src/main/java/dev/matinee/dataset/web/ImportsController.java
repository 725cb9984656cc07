package dev.matinee.dataset.web;

import dev.matinee.dataset.transfer.ImportRun;
import dev.matinee.dataset.transfer.ImportSource;
import dev.matinee.dataset.transfer.Imports;
import dev.matinee.dataset.transfer.Imports.Submission;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Starts, shows and cancels imports.
@Tag(name = "Data")
@RestController
@RequestMapping("/api/v1/imports")
class ImportsController {

  private static final String CSV = "text/csv";

  private final Imports imports;
  private final ImportSources sources;

  ImportsController(Imports imports, ImportSources sources) {
    this.imports = imports;
    this.sources = sources;
  }

  /// Imports files below the import directory: 202 with the address of the import, 400 if there is
  /// nothing to import, 409 while the same data is being imported.
  @Operation(summary = "Import ratings, movies and users")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ImportResponse> start(@Valid @RequestBody ImportRequest request)
      throws IOException {
    return submit(sources.named(request.source(), request.sourceScale()));
  }

  /// Imports the files of a form with any field names; answers as above.
  @Operation(
      summary = "Import ratings, movies and users",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(implementation = FileForm.class)),
                @Content(
                    mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                    schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
              }))
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportResponse> upload(
      MultipartHttpServletRequest request,
      @RequestParam(required = false) @Nullable String sourceScale)
      throws IOException {
    return submit(sources.form(request, sourceScale));
  }

  /// Imports the body; answers as above.
  @Hidden // described with the form
  @PostMapping(consumes = {MediaType.APPLICATION_NDJSON_VALUE, CSV})
  ResponseEntity<ImportResponse> stream(
      InputStream body, @RequestParam(required = false) @Nullable String sourceScale)
      throws IOException {
    return submit(sources.uploaded(upload -> upload.add("ratings", body), sourceScale));
  }

  /// Shows an import: 200, 404 if unknown.
  @Operation(summary = "Follow an import")
  @GetMapping("/{id}")
  ImportResponse find(@PathVariable String id) {
    return ImportResponse.of(known(id));
  }

  /// Sends the state of an import twice a second until it has ended: 200, 404 if unknown.
  @Operation(summary = "Follow an import by server-sent events")
  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable String id) {
    known(id);
    return ImportEvents.of(() -> known(id));
  }

  /// Cancels an import: 202 if it will stop, 204 if it had ended, 404 if unknown.
  @Operation(summary = "Cancel an import")
  @DeleteMapping("/{id}")
  ResponseEntity<ImportResponse> cancel(@PathVariable String id) {
    if (known(id).state().ended()) {
      return ResponseEntity.noContent().build();
    }
    imports.cancel(id);
    return ResponseEntity.accepted().body(ImportResponse.of(known(id)));
  }

  /// Form of an upload.
  ///
  /// @param file the files; any other field name works too
  @Schema(name = "ImportForm")
  record FileForm(List<MultipartFile> file) {}

  private ResponseEntity<ImportResponse> submit(ImportSource source) {
    return switch (imports.submit(source)) {
      case Submission.Accepted(ImportRun run) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/v1/imports/" + run.id()))
              .body(ImportResponse.of(run));
      case Submission.AlreadyRunning(ImportRun run) ->
          throw new ProblemException(
              ProblemType.CONFLICT,
              "The same data is being imported; follow it at /api/v1/imports/%s, or cancel it there"
                  .formatted(run.id()));
    };
  }

  private ImportRun known(String id) {
    return imports
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNKNOWN_IMPORT,
                    "There is no such import; only the last hundred ended imports are kept."
                        + " You can import again with POST /api/v1/imports: nothing is stored"
                        + " twice"));
  }
}
