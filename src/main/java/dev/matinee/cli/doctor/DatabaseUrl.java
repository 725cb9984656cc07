package dev.matinee.cli.doctor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The JDBC URL of the database.
record DatabaseUrl(String text) {

  private static final Pattern H2_FILE =
      Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:)([^;]+).*");

  /// Returns the folder of an embedded H2 file database; empty for other databases.
  Optional<Path> folder() {
    Matcher matcher = H2_FILE.matcher(text);
    return matcher.matches()
        ? Optional.ofNullable(
            Path.of(matcher.group(1).replaceFirst("^~", home())).toAbsolutePath().getParent())
        : Optional.empty();
  }

  boolean isInMemory() {
    return text.startsWith("jdbc:h2:mem:");
  }

  boolean isPostgres() {
    return text.startsWith("jdbc:postgresql:");
  }

  /// Returns a URL that opens the database without creating or changing it.
  String readOnly() {
    return folder().isPresent()
        ? text + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0"
        : text;
  }

  /// Returns the URL to show, without settings and password.
  String shown() {
    return text.replaceFirst("[;?].*", "").replaceFirst("//[^/]*@", "//");
  }

  private static String home() {
    return Matcher.quoteReplacement(System.getProperty("user.home"));
  }
}
