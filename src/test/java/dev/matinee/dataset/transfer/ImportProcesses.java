package dev.matinee.dataset.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.EmptyStore;
import dev.matinee.changes.ChangeSequence;
import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.transfer.ImportRun.State;
import dev.matinee.dataset.transfer.Imports.Submission;
import dev.matinee.model.RatingScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Two processes that import into one database, and short ways to make them do so.
abstract class ImportProcesses extends EmptyStore {

  /// Three batches: while the first waits to be stored, the second is read, and the third is not.
  static final int ROWS = 60_000;

  @TempDir Path folder;
  final Semaphore released = new Semaphore(0);
  final CountDownLatch mayWrite = new CountDownLatch(1);
  @Autowired ChangeSequence changes;
  @Autowired DataSource database;
  ImportRuns runs;
  Imports one;
  Imports other;

  @BeforeEach
  void start() {
    runs = new ImportRuns(JdbcClient.create(jdbc), JsonMapper.builder().build());
    one = process();
    other = process();
  }

  @AfterEach
  void close() {
    mayWrite.countDown();
    one.destroy();
    other.destroy();
  }

  Imports process() {
    return new Imports(new Importer(movies, users, ratings, new RatingScale(1, 10, 1)), runs);
  }

  /// Starts an import that waits for its turn to write.
  String startWaiting(Imports imports, String name, int rows) throws IOException {
    CountDownLatch writing = new CountDownLatch(1);
    Thread.ofPlatform()
        .start(
            () ->
                changes.write(
                    change -> {
                      writing.countDown();
                      return await(mayWrite);
                    }));
    await(writing);
    return start(imports, name, rows);
  }

  String start(Imports imports, String name, int rows) throws IOException {
    return submit(imports, ratings(name, rows));
  }

  String submit(Imports imports, Path file) throws IOException {
    Submission submission = imports.submit(source(file));
    assertThat(submission).isInstanceOf(Submission.Accepted.class);
    return ((Submission.Accepted) submission).run().id();
  }

  Path ratings(String name, int rows) throws IOException {
    StringBuilder text = new StringBuilder("userId,movieId,rating\n");
    for (int i = 0; i < rows; i++) {
      text.append(name).append(i).append(",m,5\n");
    }
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }

  ImportSource source(Path file) throws IOException {
    return new ImportSource(Dataset.at(file), file.toString(), Optional.empty(), released::release);
  }

  /// Adds an import of a process that tells nothing more.
  ImportRun insert(String key, State state) {
    String id = UUID.randomUUID().toString();
    ImportReport nothing = new ImportTally().report();
    assertThat(runs.insert(new ImportRun(id, State.QUEUED, "CSV", nothing, 0, null, null), key))
        .isTrue();
    ImportRun run = new ImportRun(id, state, "CSV", nothing, 0, null, null);
    runs.update(run);
    return run;
  }

  /// Makes what is noted about an import `seconds` older.
  void goBack(String id, int seconds) {
    jdbc.update(
        """
        update imports set heartbeat = heartbeat - interval '%d' second,
            submitted_at = submitted_at - interval '%d' second
        where id = ?
        """
            .formatted(seconds, seconds),
        id);
  }

  static ImportRun end(Imports imports, String id) {
    return await(imports, id, run -> run.state().ended());
  }

  static ImportRun await(Imports imports, String id, Predicate<ImportRun> wish) {
    return await(imports, id, wish, () -> {});
  }

  /// Waits for an import to be as wished.
  ///
  /// @param between what to do again and again, such as what a process does every second
  static ImportRun await(Imports imports, String id, Predicate<ImportRun> wish, Runnable between) {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    ImportRun run = imports.find(id).orElseThrow();
    while (!wish.test(run)) {
      assertThat(Instant.now()).as("%s", run).isBefore(deadline);
      sleep(Duration.ofMillis(20));
      between.run();
      run = imports.find(id).orElseThrow();
    }
    return run;
  }

  static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
