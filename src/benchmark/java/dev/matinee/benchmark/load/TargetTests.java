package dev.matinee.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://127.0.0.1:8080/",
        "http://127.3.2.1/films",
        "http://[::1]:8080"
      })
  void isOnThisMachine(String url) {
    Target target = Target.of(url);

    assertThat(target.at("/x")).hasToString(url.replaceAll("/$", "") + "/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "http://localhost.example.org",
        "http://127.0.0.1.example.org",
        "http://192.168.1.10:8080",
        "http://0.0.0.0:8080",
        "http://128.0.0.1",
        "http://[fe80::1]:8080"
      })
  void refusesOtherMachinesInASentence(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Target.of(url))
        .withMessageContaining("is refused: a load run asks only a service of the same machine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:8080",
        "https://localhost",
        "http://localhost@example.org",
        "http://me@localhost",
        "http://localhost?x=1",
        "http://a b"
      })
  void refusesWhatIsNoPlainAddress(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> Target.of(url));
  }
}
