import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs google-java-format on every source file: `check` lists files that differ and fails, `apply`
/// rewrites them. A program of its own because Maven may run on a Java that the formatter does not.
final class Format {

  static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    List<String> options = apply ? List.of("--replace") : List.of("--dry-run");
    StringWriter listed = new StringWriter();
    Main formatter =
        new Main(new PrintWriter(listed), new PrintWriter(System.err, true), System.in);
    int code = formatter.format(Stream.concat(options.stream(), sources()).toArray(String[]::new));
    if (!listed.toString().isEmpty()) {
      System.err.println(
          "These files are not formatted; run: mvn -Pformat process-sources\n" + listed);
    }
    System.exit(code != 0 || !listed.toString().isEmpty() ? 1 : 0);
  }

  private static Stream<String> sources() throws IOException {
    return Files.walk(Path.of("src"))
        .filter(path -> path.toString().endsWith(".java"))
        .map(Path::toString);
  }
}
