package dev.matinee.dataset.web;

import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/// The uploaded files of one request, in their own folder until they are imported.
final class Upload {

  private static final Logger log = LoggerFactory.getLogger(Upload.class);
  private static final String UNSAFE = "[^A-Za-z0-9._-]";

  private final Path folder;
  private final MessageDigest digest;

  Upload(Path folder) {
    this.folder = folder;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Path folder() {
    return folder;
  }

  /// Returns the SHA-256 digest of the contents of all added files.
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Adds a file.
  ///
  /// @param sent name in the request; only its last part is used
  void add(@Nullable String sent, InputStream content) throws IOException {
    try (InputStream in = new DigestInputStream(content, digest);
        OutputStream out = Files.newOutputStream(target(sent), StandardOpenOption.CREATE_NEW)) {
      in.transferTo(out);
    }
  }

  /// Adds a file by moving it where Tomcat has stored it on disk.
  void add(@Nullable String sent, MultipartFile content) throws IOException {
    Path target = target(sent);
    content.transferTo(target.toFile()); // a Path argument would copy the file
    try (InputStream in = new DigestInputStream(Files.newInputStream(target), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private Path target(@Nullable String sent) {
    String name = Objects.requireNonNullElse(sent, "");
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll(UNSAFE, "_");
    Path file = folder.resolve(safe.matches("\\.*") ? "file" : safe);
    if (Files.exists(file)) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "Two files are called '%s'; give them different names.".formatted(last));
    }
    return file;
  }

  void delete() {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException | UncheckedIOException e) {
      log.warn("Cannot delete the uploaded files in {}", folder, e);
    }
  }
}
