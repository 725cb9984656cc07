package dev.matinee.dataset.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// The first lines of a file without blank ones, used to recognise its format.
public record FilePrefix(List<String> lines) {

  private static final int BYTES = 1 << 16;

  public static FilePrefix of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BYTES);
      int length = bytes.length;
      if (length == BYTES) {
        while (length > 0 && bytes[length - 1] != '\n') {
          length--;
        }
      }
      String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
      return ofText(text);
    }
  }

  public static FilePrefix ofText(String text) {
    return new FilePrefix(Text.withoutMark(text).lines().filter(line -> !line.isBlank()).toList());
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public String first() {
    return lines.getFirst();
  }

  public boolean any(Predicate<String> fits) {
    return lines.stream().anyMatch(fits);
  }

  /// Returns whether more than half of the lines fit, so that a bad line does not hide the format.
  public boolean mostly(Predicate<String> fits) {
    return lines.stream().filter(fits).count() * 2 > lines.size();
  }
}
