package dev.matinee.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.doctor.Finding.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCheckTests {

  @TempDir Path folder;
  String url;

  @BeforeEach
  void chooseAFile() {
    url = "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE".formatted(folder.resolve("db"));
  }

  @Test
  void aMissingDatabaseIsGoodAndNotMade() throws IOException {
    Finding finding = run("sa", "secret");

    assertThat(finding.state()).isEqualTo(State.OK);
    assertThat(finding.text()).endsWith("is created at the first start");
    assertThat(files()).isEmpty();
  }

  @Test
  void aDatabaseAnswersAndIsNotChanged() throws Exception {
    DriverManager.getConnection(url, "sa", "secret").close();
    byte[] before = Files.readAllBytes(folder.resolve("db.mv.db"));

    Finding finding = run("sa", "secret");

    assertThat(finding)
        .isEqualTo(Finding.ok("database", "jdbc:h2:file:" + folder.resolve("db") + " answers, H2"));
    assertThat(folder.resolve("db.mv.db")).hasBinaryContent(before);
    assertThat(files()).containsExactly("db.mv.db");
  }

  @Test
  void aDatabaseThatAKilledServiceLeftAnswers() throws Exception {
    Path copy = folder.resolve("copy.mv.db");
    try (Connection connection = DriverManager.getConnection(url + ";WRITE_DELAY=0", "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create table t (x int)");
      connection.setAutoCommit(false);
      statement.execute("insert into t values (1)");
      Files.copy(folder.resolve("db.mv.db"), copy);
    }
    url = url.replace("/db;", "/copy;");

    assertThat(run("sa", "").state()).isEqualTo(State.OK);
  }

  @Test
  void aDatabaseHeldByAServiceIsGood() throws IOException {
    try (HolderProcess _ = new HolderProcess(url)) {
      Finding finding = run("sa", "secret");

      assertThat(finding.state()).isEqualTo(State.OK);
      assertThat(finding.text()).endsWith("is in use by a running service");
    }
  }

  @Test
  void aWrongPasswordIsAFailureAndNotShown() throws SQLException {
    DriverManager.getConnection(url, "sa", "secret").close();

    Finding finding = run("sa", "hush");

    assertThat(finding.state()).isEqualTo(State.FAILED);
    assertThat(finding.text()).contains("check spring.datasource.username").doesNotContain("hush");
  }

  @Test
  void aDamagedDatabaseIsAFailure() throws IOException {
    Files.writeString(folder.resolve("db.mv.db"), "no database".repeat(1_000));

    assertThat(run("sa", "secret").state()).isEqualTo(State.FAILED);
  }

  @Test
  void aServerThatIsAwayIsAFailureWithoutThePasswordOfTheUrl() {
    url = "jdbc:postgresql://localhost:1/films?password=hush";

    Finding finding = run("me", "hush");

    assertThat(finding.state()).isEqualTo(State.FAILED);
    assertThat(finding.text())
        .isEqualTo(
            "jdbc:postgresql://localhost:1/films does not answer (SQL state 08001); check that the"
                + " server runs, and check host and port in spring.datasource.url");
  }

  @Test
  void memoryIsAWarning() {
    url = "jdbc:h2:mem:x";

    assertThat(run("sa", "").state()).isEqualTo(State.WARNING);
  }

  @Test
  void knowsTheFolderOfAFile() {
    assertThat(new DatabaseUrl(url).folder()).hasValue(folder);
    assertThat(new DatabaseUrl("jdbc:h2:~/db").folder())
        .hasValue(Path.of(System.getProperty("user.home")));
    assertThat(new DatabaseUrl("jdbc:h2:mem:x").folder()).isEmpty();
    assertThat(new DatabaseUrl("jdbc:postgresql://h/d").folder()).isEmpty();
  }

  private Finding run(String user, String password) {
    return new DatabaseCheck(new DatabaseUrl(url), user, password).run();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /// A process of its own that holds the database: within one process H2 shares it.
  static final class HolderProcess implements AutoCloseable {

    private final Process process;

    HolderProcess(String url) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  HolderProcess.class.getName(),
                  url)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(process.getInputStream().read()).isEqualTo('!');
    }

    static void main(String[] args) throws Exception {
      try (Connection connection = DriverManager.getConnection(args[0], "sa", "secret")) {
        System.out.print('!');
        System.out.flush();
        System.in.read();
        connection.commit();
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
