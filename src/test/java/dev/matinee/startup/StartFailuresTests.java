package dev.matinee.startup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailuresTests {

  @TempDir Path folder;

  @Test
  void aDatabaseThatAnotherProcessHoldsIsInUse() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("held");
    try (FileChannel file = FileChannel.open(folder.resolve("held.mv.db"), CREATE, WRITE);
        FileLock _ = file.lock()) {
      Throwable failure = catchThrowable(() -> DriverManager.getConnection(url).close());

      assertThat(StartFailures.sentence(new IllegalStateException("no bean", failure)))
          .hasValueSatisfying(text -> assertThat(text).startsWith("the database is in use"));
    }
  }

  @Test
  void otherFailuresAreLeftToOthers() {
    assertThat(StartFailures.sentence(new IllegalStateException("odd"))).isEmpty();
    assertThat(new StartFailureAnalyzer().analyze(new IllegalStateException("odd"))).isNull();
  }
}
