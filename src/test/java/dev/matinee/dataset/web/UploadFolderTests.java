package dev.matinee.dataset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTests {

  @TempDir Path parent;

  @Test
  void deletesWhatAKilledProcessLeftAndNothingOfALiveOne() throws Exception {
    Process other = process();
    try (BufferedReader said = other.inputReader()) {
      Path theirs = Path.of(said.readLine());

      UploadFolder.below(parent).close();
      assertThat(theirs.resolve("ratings.csv")).exists();

      other.destroyForcibly().waitFor();
      assertThat(theirs.resolve("ratings.csv")).exists();
      UploadFolder.below(parent).close();
      assertThat(parent).isEmptyDirectory();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void leavesWhatIsInUseInThisProcessAndWhatOthersPutThere() throws IOException {
    Path foreign = Files.createDirectory(parent.resolve("matinee-uploads-foreign"));
    Path fresh = Files.createFile(parent.resolve("matinee-uploads-fresh.lock"));

    try (UploadFolder first = UploadFolder.below(parent)) {
      Path upload = first.create();
      UploadFolder.below(parent).close();

      assertThat(upload).isDirectory();
      assertThat(foreign).exists();
      assertThat(fresh).exists();
    }
  }

  @Test
  void leavesToTheNextStartWhatIsInUseAtTheEnd() throws IOException {
    UploadFolder folder = UploadFolder.below(parent);
    Path upload = Files.writeString(folder.create().resolve("ratings.csv"), "1");

    folder.close();
    assertThat(upload).exists();

    UploadFolder.below(parent).close();
    assertThat(parent).isEmptyDirectory();
  }

  Process process() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Uploading.class.getName(),
            parent.toString())
        .redirectError(Redirect.INHERIT)
        .start();
  }

  /// A process with an upload, until it is killed.
  static final class Uploading {

    private Uploading() {}

    static void main(String[] args) throws Exception {
      UploadFolder folder = UploadFolder.below(Path.of(args[0]));
      Files.writeString(folder.path().resolve("ratings.csv"), "userId,movieId,rating\n");
      System.out.println(folder.path());
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
