package dev.matinee.dataset.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.EmptyStore;
import dev.matinee.changes.ChangeSequence;
import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.transfer.ImportRun.State;
import dev.matinee.dataset.transfer.Imports.Submission;
import dev.matinee.model.RatingScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The imports of two processes on one database; extended for each kind of database.
abstract class SharedImports extends EmptyStore {

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

  @Test
  void showsWhatAnotherProcessImports() throws IOException {
    String id = startWaiting(one, "r", ROWS);

    ImportRun running = await(other, id, run -> run.report().rows() > 0, one::report);
    mayWrite.countDown();
    ImportRun ended = end(other, id);

    assertThat(running.state()).isEqualTo(State.RUNNING);
    assertThat(running.percent()).isBetween(1., 99.);
    assertThat(ended).isEqualTo(one.find(id).orElseThrow());
    assertThat(ended.state()).isEqualTo(State.COMPLETED);
    assertThat(ended.report().created()).isEqualTo(ROWS);
    assertThat(process().latest(5)).containsExactly(ended);
  }

  @Test
  void keepsTheWholeReport() throws IOException {
    Path file = folder.resolve("r.csv");
    Files.writeString(file, "userId,movieId,rating\nann,m,9\nann,m," + "\\é\0x".repeat(999) + "\n");

    ImportReport report = end(other, submit(one, file)).report();

    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.highest()).isEqualTo(9);
    BadLine error = report.errors().getFirst();
    assertThat(error.line()).isEqualTo(3);
    assertThat(error.reason()).startsWith("the rating '\\é\0x\\é").hasSize(500);
  }

  @Test
  void refusesWhatAnotherProcessImports() throws IOException {
    String id = startWaiting(one, "r", ROWS);

    Submission again = other.submit(source(folder.resolve("r.csv")));

    assertThat(again)
        .isInstanceOfSatisfying(
            Submission.AlreadyRunning.class, same -> assertThat(same.run().id()).isEqualTo(id));
    mayWrite.countDown();
    end(one, id);
    assertThat(other.submit(source(folder.resolve("r.csv"))))
        .isInstanceOf(Submission.Accepted.class);
  }

  @Test
  void stopsWhatAnotherProcessImports() throws IOException {
    String id = startWaiting(one, "r", ROWS);
    await(other, id, run -> run.state() == State.RUNNING);

    other.cancel(id);
    one.report();
    mayWrite.countDown();

    ImportRun ended = end(other, id);
    assertThat(ended.state()).isEqualTo(State.CANCELLED);
    assertThat(ended.reason()).isNull();
    assertThat(ended.report().rows()).isLessThan(ROWS);
  }

  @Test
  void stopsWhatWaitsAtOnce() throws IOException {
    startWaiting(one, "first", ROWS);
    String waiting = start(one, "second", 1);

    one.cancel(waiting);

    assertThat(other.find(waiting)).map(ImportRun::state).contains(State.CANCELLED);
    assertThat(start(other, "second", 1)).isNotEqualTo(waiting);
  }

  @Test
  void tellsThatAShutdownStoppedAnImport() throws IOException {
    String id = startWaiting(one, "first", ROWS);
    String waiting = start(one, "second", 1);
    await(other, id, run -> run.state() == State.RUNNING);

    Thread shutdown = Thread.ofPlatform().start(one::destroy);
    await(other, waiting, run -> run.state().ended(), one::report);
    mayWrite.countDown();

    for (ImportRun ended : List.of(end(other, id), end(other, waiting))) {
      assertThat(ended.state()).isEqualTo(State.CANCELLED);
      assertThat(ended.reason()).startsWith("The service was stopped. Import again");
    }
    assertThat(shutdown).isNotNull();
  }

  @Test
  void failsWhatADeadProcessImported() throws IOException {
    Path file = ratings("r", 1);
    ImportRun dead = insert(file.toString(), State.RUNNING);
    assertThat(one.find(dead.id())).map(ImportRun::state).contains(State.RUNNING);

    goBack(dead.id(), 31);

    ImportRun failed = one.find(dead.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.reason()).contains("Import again", "not stored twice");
    assertThat(other.latest(1)).containsExactly(failed);
    assertThat(other.submit(source(file))).isInstanceOf(Submission.Accepted.class);
  }

  @Test
  void importsAgainWhatADeadProcessImportedThoughNobodyLooked() throws IOException {
    Path file = ratings("r", 1);
    ImportRun dead = insert(file.toString(), State.QUEUED);
    goBack(dead.id(), 31);

    String again = submit(one, file);

    assertThat(end(one, again).state()).isEqualTo(State.COMPLETED);
    assertThat(other.find(dead.id())).map(ImportRun::state).contains(State.FAILED);
  }

  @Test
  void stopsAnImportThatWasTakenForDead() throws IOException {
    String id = startWaiting(one, "r", ROWS);
    await(one, id, run -> run.state() == State.RUNNING);
    jdbc.update("update imports set state = 'FAILED', active_key = null where id = ?", id);

    String next = start(one, "next", 1);
    one.report();
    mayWrite.countDown();

    assertThat(end(one, next).state()).isEqualTo(State.COMPLETED);
    assertThat(one.find(id)).map(ImportRun::state).contains(State.FAILED);
  }

  @Test
  void goesOnWhileItsProgressCannotBeNoted() throws IOException, InterruptedException {
    String id = startWaiting(one, "r", ROWS);
    await(other, id, run -> run.state() == State.RUNNING);
    jdbc.execute("alter table imports rename to away");

    mayWrite.countDown();
    assertThat(released.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    ImportRun unnoted = one.find(id).orElseThrow();
    jdbc.execute("alter table away rename to imports");
    one.report();
    ImportRun ended = one.find(id).orElseThrow();

    assertThat(unnoted.state()).isEqualTo(State.RUNNING);
    assertThat(ended.state()).isEqualTo(State.COMPLETED);
    assertThat(ended.report().created()).isEqualTo(ROWS);
    assertThat(other.find(id)).contains(ended);
  }

  @Test
  void hasEndedForNobodyBeforeTheSameDataCanBeImportedAgain()
      throws IOException, InterruptedException, SQLException {
    String id = startWaiting(one, "r", ROWS);
    await(other, id, run -> run.state() == State.RUNNING);

    try (Connection locked = database.getConnection()) {
      locked.setAutoCommit(false);
      locked.createStatement().execute("select * from imports for update");
      mayWrite.countDown();
      assertThat(released.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

      assertThat(one.find(id)).map(ImportRun::state).contains(State.RUNNING);
      assertThat(one.latest(1)).extracting(ImportRun::state).containsExactly(State.RUNNING);
      locked.commit();
    }
    one.report();

    assertThat(one.find(id)).map(ImportRun::state).contains(State.COMPLETED);
    assertThat(one.latest(1)).extracting(ImportRun::state).containsExactly(State.COMPLETED);
    start(one, "r", ROWS);
  }

  @Test
  void forgetsTheOldestOfThoseThatEnded() throws IOException {
    ImportRun open = insert("open", State.RUNNING);
    List<ImportRun> ended =
        IntStream.range(0, ImportRuns.KEPT).mapToObj(n -> insert("k" + n, State.FAILED)).toList();
    ended.forEach(run -> goBack(run.id(), 5));
    goBack(ended.get(7).id(), 10);

    end(one, submit(one, ratings("r", 1)));

    await(one, open.id(), run -> one.latest(1_000).size() <= ImportRuns.KEPT + 1);
    assertThat(one.latest(1_000)).hasSize(ImportRuns.KEPT + 1).contains(open);
    assertThat(one.find(ended.get(7).id())).isEmpty();
    assertThat(one.find("7")).isEmpty();
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
