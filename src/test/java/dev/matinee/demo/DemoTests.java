package dev.matinee.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.Users;
import dev.matinee.dataset.transfer.MemoryStore;
import dev.matinee.model.RatingScale;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DemoTests {

  final MemoryStore store = new MemoryStore();
  final Users users = mock();

  @Test
  void fillsAnEmptyStoreOnce() throws IOException {
    assertThat(demo(true).load()).isTrue();
    int loaded = store.ratings.size();

    assertThat(demo(true).load()).isFalse();
    assertThat(store.ratings).hasSize(loaded).hasSizeGreaterThan(20_000);
  }

  @Test
  void leavesAnyOtherStoreAlone() throws IOException {
    store.put(List.of(new NewMovie("up", "Up", 2009, List.of())));

    assertThat(demo(true).load()).isFalse();

    assertThat(store.movies).hasSize(1);
    assertThat(store.ratings).isEmpty();
  }

  @Test
  void isPresentWhereItsRatersAre() throws IOException {
    demo(true).load();
    assertThat(demo(true).isPresent()).isFalse();

    when(users.find("viewer-001")).thenReturn(OptionalLong.of(1));

    assertThat(demo(true).isPresent()).isTrue();
  }

  @Test
  void canBeSwitchedOff() throws IOException {
    assertThat(demo(false).load()).isFalse();

    assertThat(store.isEmpty()).isTrue();
  }

  @Test
  void welcomeNamesTheRealPortAndIdsOfTheDemo() throws IOException {
    demo(true).load();

    String text = Welcome.at(8081, "/films").forDemo(3L, 1.25);

    assertThat(text)
        .contains("model 3", "1.250", "http://localhost:8081/films/swagger-ui.html", "generated");
    assertThat(text.lines().filter(line -> line.contains("curl "))).hasSize(3);
    assertThat(store.movies).containsKeys("casablanca-1942", "alien-1979");
    assertThat(store.ratings.keySet()).anyMatch(key -> key.startsWith("viewer-001/"));
  }

  @Test
  void welcomeSaysWhenThereIsNoModel() {
    assertThat(Welcome.at(8080, null).forDemo(null, null)).contains("no model yet");
  }

  Demo demo(boolean wanted) {
    return new Demo(store, users, new RatingScale(1, 10, 1), new DemoProperties(wanted));
  }
}
