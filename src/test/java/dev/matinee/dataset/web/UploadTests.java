package dev.matinee.dataset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItem;
import org.apache.tomcat.util.http.fileupload.util.FileItemHeadersImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;

class UploadTests {

  static final byte[] RATINGS = "userId,movieId,rating\nann,m,5\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  @TempDir Path received;

  @Test
  void movesAFileThatIsOnDiskAlready() throws IOException {
    DiskFileItem item = item(0);
    Object before = key(item.getStoreLocation().toPath());
    Upload upload = new Upload(folder);

    upload.add("../r.csv", file(item));

    assertThat(key(folder.resolve("r.csv"))).isEqualTo(before);
    assertThat(item.getStoreLocation()).doesNotExist();
  }

  @Test
  void tellsTheSameDataHoweverItCame() throws IOException {
    Upload moved = new Upload(Files.createDirectory(folder.resolve("moved")));
    Upload inMemory = new Upload(Files.createDirectory(folder.resolve("memory")));
    Upload mock = new Upload(Files.createDirectory(folder.resolve("mock")));
    Upload body = new Upload(Files.createDirectory(folder.resolve("body")));

    moved.add("r.csv", file(item(0)));
    inMemory.add("r.csv", file(item(1_000)));
    mock.add("r.csv", new MockMultipartFile("file", RATINGS));
    body.add("r.csv", new ByteArrayInputStream(RATINGS));

    assertThat(folder.resolve("memory/r.csv")).hasBinaryContent(RATINGS);
    assertThat(body.digest())
        .hasSize(64)
        .isEqualTo(moved.digest())
        .isEqualTo(inMemory.digest())
        .isEqualTo(mock.digest());
  }

  @Test
  void refusesTwoFilesOfOneName() throws IOException {
    Upload upload = new Upload(folder);
    upload.add("a/r.csv", file(item(0)));

    assertThatThrownBy(() -> upload.add("b/r.csv", file(item(0))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("'r.csv'");
    assertThat(folder.resolve("r.csv")).hasBinaryContent(RATINGS);
  }

  /// Returns a file as Tomcat receives it: on disk if it is larger than `threshold` bytes.
  DiskFileItem item(int threshold) throws IOException {
    DiskFileItem item =
        new DiskFileItem("file", "text/csv", false, "r.csv", threshold, received.toFile());
    FileItemHeadersImpl headers = new FileItemHeadersImpl();
    headers.addHeader("Content-Disposition", "form-data; name=\"file\"; filename=\"r.csv\"");
    item.setHeaders(headers);
    try (OutputStream content = item.getOutputStream()) {
      content.write(RATINGS);
    }
    return item;
  }

  MultipartFile file(DiskFileItem item) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addPart(new ApplicationPart(item, received.toFile()));
    return Objects.requireNonNull(new StandardMultipartHttpServletRequest(request).getFile("file"));
  }

  static Object key(Path file) throws IOException {
    return Objects.requireNonNull(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }
}
