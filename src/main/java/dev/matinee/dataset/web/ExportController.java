package dev.matinee.dataset.web;

import dev.matinee.dataset.transfer.Exporter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Streams all ratings in constant memory.
@Tag(name = "Data")
@RestController
@RequestMapping("/api/v1/export")
class ExportController {

  private static final String CSV = "text/csv";

  private final Exporter exporter;

  ExportController(Exporter exporter) {
    this.exporter = exporter;
  }

  /// Writes all ratings, as NDJSON if `Accept` names it, else as CSV; both can be imported again:
  /// 200, 406 if neither is accepted.
  @Operation(summary = "Export all ratings")
  @ApiResponse(
      content = {
        @Content(mediaType = CSV, schema = @Schema(type = "string")),
        @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string"))
      })
  @GetMapping(
      path = "/ratings",
      produces = {CSV, MediaType.APPLICATION_NDJSON_VALUE})
  void export(
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers, HttpServletResponse response)
      throws IOException {
    boolean json = headers.getAccept().contains(MediaType.APPLICATION_NDJSON);
    response.setContentType(json ? MediaType.APPLICATION_NDJSON_VALUE : CSV);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(json ? "ratings.ndjson" : "ratings.csv")
            .build()
            .toString());
    exporter.write(response.getOutputStream(), json);
  }
}
