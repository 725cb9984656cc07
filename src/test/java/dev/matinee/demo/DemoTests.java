package dev.matinee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.EmptyStore;
import dev.matinee.catalog.NewMovie;
import dev.matinee.model.RatingScale;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTests extends EmptyStore implements EmptyStore.OnH2 {

  @Test
  void fillsAnEmptyStoreOnce() throws IOException {
    assertThat(demo(true).load()).isTrue();
    long loaded = ratings.count();

    assertThat(demo(true).load()).isFalse();
    assertThat(ratings.count()).isEqualTo(loaded).isGreaterThan(20_000);
  }

  @Test
  void leavesAnyOtherStoreAlone() throws IOException {
    movies.putAll(List.of(new NewMovie("up", "Up", 2009, List.of())));

    assertThat(demo(true).load()).isFalse();

    assertThat(movies.catalog().movies()).hasSize(1);
    assertThat(ratings.count()).isZero();
  }

  @Test
  void isPresentWhereItsRatersAre() throws IOException {
    assertThat(demo(true).isPresent()).isFalse();

    demo(true).load();

    assertThat(demo(true).isPresent()).isTrue();
  }

  @Test
  void canBeSwitchedOff() throws IOException {
    assertThat(demo(false).load()).isFalse();

    assertThat(movies.catalog().movies()).isEmpty();
    assertThat(users.count() + ratings.count()).isZero();
  }

  @Test
  void welcomeNamesTheRealPortAndIdsOfTheDemo() throws IOException {
    demo(true).load();

    String text = Welcome.at(8081, "/films").forDemo(3L, 1.25);

    assertThat(text)
        .contains("model 3", "1.250", "http://localhost:8081/films/swagger-ui.html", "generated");
    assertThat(text.lines().filter(line -> line.contains("curl "))).hasSize(3);
    assertThat(movies.catalog().find("casablanca-1942")).isPresent();
    assertThat(movies.catalog().find("alien-1979")).isPresent();
  }

  @Test
  void welcomeSaysWhenThereIsNoModel() {
    assertThat(Welcome.at(8080, null).forDemo(null, null)).contains("no model yet");
  }

  Demo demo(boolean wanted) {
    return new Demo(movies, users, ratings, new RatingScale(1, 10, 1), new DemoProperties(wanted));
  }
}
