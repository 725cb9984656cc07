package dev.matinee.dataset.web;

import dev.matinee.dataset.transfer.ImportRun;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Server-sent events that report an import until it ends or the client disconnects.
final class ImportEvents {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final long NO_TIMEOUT = 0;

  private ImportEvents() {}

  static SseEmitter of(Supplier<ImportRun> run) {
    SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
    Thread.ofVirtual().name("import-events").start(() -> send(run, emitter));
    return emitter;
  }

  private static void send(Supplier<ImportRun> run, SseEmitter emitter) {
    try {
      ImportRun now = run.get();
      emit(now, emitter);
      while (!now.state().ended()) {
        Thread.sleep(PAUSE);
        now = run.get();
        emit(now, emitter);
      }
      emitter.complete();
    } catch (IOException | RuntimeException e) {
      emitter.completeWithError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }

  private static void emit(ImportRun run, SseEmitter emitter) throws IOException {
    emitter.send(
        SseEmitter.event().name("import").data(ImportResponse.of(run), MediaType.APPLICATION_JSON));
  }
}
