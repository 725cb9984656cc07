package dev.matinee.benchmark.compare;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A revision of the project, built in a git worktree of its own.
///
/// @param name as the user gave it
/// @param commit all 40 digits
/// @param directory the worktree
record Revision(String name, String commit, Path directory) {

  private static final int SHOWN_DIGITS = 7;
  private static final String CLASSPATH = "target/compare-classpath";

  /// Returns the revision with this name.
  ///
  /// @param work directory of all comparisons
  /// @throws IllegalStateException if git knows no such revision; the message is for the user
  static Revision named(String name, Path work) throws IOException, InterruptedException {
    String commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
    if (commit.isEmpty()) {
      throw new IllegalStateException("'%s' is no revision of this project".formatted(name));
    }
    return new Revision(name, commit, work.resolve(commit).toAbsolutePath());
  }

  /// Returns whether files that git knows differ from the last commit.
  static boolean uncommitted() throws IOException, InterruptedException {
    return !git("status", "--porcelain", "--untracked-files=no").isEmpty();
  }

  /// Returns the output of git, or nothing if it fails.
  private static String git(String... arguments) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.waitFor() == 0 ? output.strip() : "";
  }

  String label() {
    String digits = commit.substring(0, SHOWN_DIGITS);
    return commit.startsWith(name) ? digits : name + " " + digits;
  }

  Path jar() {
    return directory.resolve("target/matinee.jar");
  }

  /// Returns whether a build from an earlier comparison is there. Its last step writes the class
  /// path.
  boolean built() {
    return Files.exists(directory.resolve(CLASSPATH));
  }

  /// Checks the revision out and builds its jar, without tests.
  ///
  /// @throws IllegalStateException if this fails; the message is for the user
  void build(Path log) throws IOException, InterruptedException {
    if (!Files.exists(directory.resolve("pom.xml"))) {
      git("worktree", "prune");
      MeasuredProcess.run(
          List.of("git", "worktree", "add", "--force", "--detach", directory.toString(), commit),
          Path.of("."),
          log);
    }
    MeasuredProcess.run(
        List.of(
            maven(),
            "-B",
            "-ntp",
            "-Dmaven.test.skip=true",
            "package",
            "dependency:build-classpath",
            "-Dmdep.outputFile=" + CLASSPATH,
            "-Dmdep.includeScope=test"),
        directory,
        log);
  }

  /// Returns the classes of the service and all libraries, those of the tests included.
  List<Path> classpath() throws IOException {
    String libraries = Files.readString(directory.resolve(CLASSPATH)).strip();
    return Stream.concat(
            Stream.of(directory.resolve("target/classes")),
            Stream.of(libraries.split(File.pathSeparator)).map(Path::of))
        .toList();
  }

  private String maven() {
    boolean installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "mvn")));
    return installed ? "mvn" : directory.resolve("mvnw").toString();
  }
}
