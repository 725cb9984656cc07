package dev.matinee.dataset.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.transfer.ImportRun.State;
import dev.matinee.dataset.transfer.Imports.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The imports of two processes on one database; extended for each kind of database.
abstract class SharedImports extends ImportProcesses {

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
}
