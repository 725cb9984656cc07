package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientIdsTests {

  @ParameterizedTest
  @MethodSource
  void allowsWhatThePatternAllows(String id) {
    assertThat(ClientIds.isValid(id)).isEqualTo(id.matches(ClientId.PATTERN));
  }

  static Stream<String> allowsWhatThePatternAllows() {
    Stream<String> characters = IntStream.range(0, 300).mapToObj(c -> "a" + (char) c);
    Stream<String> lengths = IntStream.of(0, 1, 64, 65).mapToObj("x"::repeat);
    return Stream.concat(characters, lengths);
  }
}
