package dev.matinee.benchmark.compare;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;

/// A benchmark of this checkout, compiled against a revision; or, if that fails, the revision's own
/// benchmark of this name.
///
/// @param classpath with the classes of the benchmark, of the revision, and of JMH
/// @param sources checksum of the benchmark and of all test code that it uses
record BenchmarkClasses(List<Path> classpath, long sources) {

  private static final Path SOURCES = Path.of("src/benchmark/java").toAbsolutePath();
  private static final Path PROFILER =
      SOURCES.resolve(CpuProfiler.class.getName().replace('.', '/') + ".java");
  private static final List<String> JMH = List.of("jmh-", "jopt-simple-", "commons-math3-");

  BenchmarkClasses {
    classpath = List.copyOf(classpath);
  }

  /// Compiles a benchmark.
  ///
  /// @param benchmark full name of its class
  /// @throws IllegalStateException if it does not compile, or there is none
  static BenchmarkClasses of(Revision revision, String benchmark) throws IOException {
    String file = benchmark.replace('.', '/') + ".java";
    String error = "";
    for (Path sources : List.of(SOURCES, revision.directory().resolve("src/benchmark/java"))) {
      if (Files.exists(sources.resolve(file))) {
        Path classes = revision.directory().resolve("target/compare-benchmarks/" + benchmark);
        List<Path> classpath = Stream.concat(revision.classpath().stream(), jmh()).toList();
        List<Path> references = List.of(sources, revision.directory().resolve("src/test/java"));
        String message = compile(sources.resolve(file), references, classpath, classes);
        if (message.isEmpty()) {
          return new BenchmarkClasses(
              Stream.concat(Stream.of(classes), classpath.stream()).toList(),
              checksum(classes, references));
        }
        error = error.isEmpty() ? message : error;
      }
    }
    throw new IllegalStateException(
        "not there in %s%s".formatted(revision.label(), error.isEmpty() ? "" : ": " + error));
  }

  /// Returns the first error, or nothing.
  private static String compile(
      Path source, List<Path> references, List<Path> classpath, Path classes) throws IOException {
    FileSystemUtils.deleteRecursively(classes);
    Files.createDirectories(classes);
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no JDK");
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-cp",
              joined(classpath),
              "-sourcepath",
              joined(references),
              "-processorpath",
              joined(jmh().toList()),
              "-implicit:class",
              "-proc:full",
              "-nowarn");
      boolean compiled =
          compiler
              .getTask(
                  null, files, found, options, null, files.getJavaFileObjects(source, PROFILER))
              .call();
      return compiled
          ? ""
          : found.getDiagnostics().stream()
              .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
              .map(d -> d.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
              .findFirst()
              .orElse("it does not compile");
    }
  }

  /// Returns the checksum of the sources that `classes` were compiled from.
  private static long checksum(Path classes, List<Path> references) throws IOException {
    CRC32 sum = new CRC32();
    try (Stream<Path> compiled = Files.walk(classes)) {
      for (Path file : compiled.sorted().toList()) {
        String source = classes.relativize(file).toString().replaceAll("\\.class$", ".java");
        for (Path folder : references) {
          if (Files.isRegularFile(folder.resolve(source))) {
            sum.update(Files.readAllBytes(folder.resolve(source)));
          }
        }
      }
    }
    return sum.getValue();
  }

  /// Returns the libraries of JMH that this program runs with, its annotation processor included.
  private static Stream<Path> jmh() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> JMH.stream().anyMatch(jar.getFileName().toString()::startsWith));
  }

  static String joined(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }
}
