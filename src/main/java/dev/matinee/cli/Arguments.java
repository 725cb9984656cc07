package dev.matinee.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The program's arguments, split into options for Spring and the rest.
///
/// @param spring options whose name has a dot (`--server.port=8081`), `--debug` and `--trace`
/// @param own everything else: a command and its arguments
public record Arguments(List<String> spring, List<String> own) {

  private static final Pattern SPRING =
      Pattern.compile("--(?:[\\w-]+(?:\\[[^]]*])?\\.[^=]+(?:=.*)?|debug|trace)", Pattern.DOTALL);

  public Arguments {
    spring = List.copyOf(spring);
    own = List.copyOf(own);
  }

  public static Arguments of(String... args) {
    List<String> spring = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (String arg : args) {
      (SPRING.matcher(arg).matches() ? spring : own).add(arg);
    }
    return new Arguments(spring, own);
  }
}
