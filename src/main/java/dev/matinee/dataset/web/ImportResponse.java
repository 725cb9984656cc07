package dev.matinee.dataset.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.transfer.ImportReport;
import dev.matinee.dataset.transfer.ImportRun;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Body of `GET /api/v1/imports/{id}`.
///
/// @param state `queued`, `running`, `completed`, `failed` or `cancelled`
/// @param rows ratings read so far, including bad ones
/// @param accepted ratings that are in the store now
/// @param created accepted ratings that are new
/// @param replaced accepted ratings that replaced another
/// @param rejected bad lines of ratings, movies and users
/// @param movies movies created or changed
/// @param users users created or changed because a file describes them
/// @param errors the first bad lines
/// @param readPerSecond ratings read and checked per second
/// @param storedPerSecond ratings stored per second, meanwhile
/// @param percent part of the ratings file that is read, 0 to 100
/// @param eta expected time left
/// @param reason why it failed, or why it was cancelled without a request
record ImportResponse(
    String id,
    String state,
    String format,
    long rows,
    long accepted,
    long created,
    long replaced,
    long rejected,
    long movies,
    long users,
    List<BadLine> errors,
    long readPerSecond,
    long storedPerSecond,
    double percent,
    @Nullable Duration eta,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

  static ImportResponse of(ImportRun run) {
    ImportReport report = run.report();
    return new ImportResponse(
        run.id(),
        run.state().name().toLowerCase(Locale.ROOT),
        run.format(),
        report.rows(),
        report.accepted(),
        report.created(),
        report.replaced(),
        report.rejected(),
        report.movies(),
        report.users(),
        report.errors(),
        report.readPerSecond(),
        report.storedPerSecond(),
        run.percent(),
        run.eta(),
        run.reason());
  }
}
