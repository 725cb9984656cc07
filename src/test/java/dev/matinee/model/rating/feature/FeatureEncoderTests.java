package dev.matinee.model.rating.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.MovieMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureEncoderTests {

  @Test
  void valuesThatSeveralUsersShareAreColumns() {
    UserAttributeEncoder code =
        UserAttributeEncoder.learn(
            List.of(
                Map.of("city", "Oslo = home"),
                Map.of("city", "Oslo = home"),
                Map.of("city", "Oslo = home"),
                Map.of("city", "Rome"),
                Map.of()));

    assertThat(code.columns()).containsExactly("city=Oslo = home");
    assertThat(code.encode(Map.of("city", "Oslo = home")).columns()).containsExactly(0);
    assertThat(code.encode(Map.of("city", "Rome", "pet", "cat")).columns()).isEmpty();
    assertThat(UserAttributeEncoder.parse(code.text()).columns()).isEqualTo(code.columns());
  }

  @Test
  void manyNumbersAreGroups() {
    List<Map<String, String>> users = new ArrayList<>();
    for (int age = 1; age <= 100; age++) {
      users.add(Map.of("age", Integer.toString(age), "sex", age % 2 == 0 ? "f" : "m"));
    }

    UserAttributeEncoder code = UserAttributeEncoder.learn(users);

    assertThat(code.blockNames()).containsExactly("age", "sex");
    assertThat(code.columns()).hasSize(12).contains("age=up to 11.0", "age=more", "sex=f");
    assertThat(code.encode(Map.of("age", "1", "sex", "m")).columns()).hasSize(2).startsWith(0);
    assertThat(code.encode(Map.of("age", "1000")).columns()).containsExactly(9);
    assertThat(code.encode(Map.of("age", "unknown")).columns()).isEmpty();
    UserAttributeEncoder read = UserAttributeEncoder.parse(code.text());
    assertThat(read.columns()).isEqualTo(code.columns());
    assertThat(read.encode(Map.of("age", "42")).columns())
        .isEqualTo(code.encode(Map.of("age", "42")).columns());
  }

  @Test
  void traitsAreGenresAndEras() {
    MovieFeatureEncoder code =
        MovieFeatureEncoder.learn(
            List.of(
                new MovieMetadata(1999, List.of("Drama", "Film Noir")),
                new MovieMetadata(null, List.of()),
                new MovieMetadata(2003, List.of("Comedy"))));

    assertThat(code.columns())
        .containsExactly("genre=Comedy", "genre=Drama", "genre=Film Noir", "era=1995", "era=2000");
    assertThat(code.blocks()).containsExactly(0, 0, 0, 1, 1);
    FeatureVector row =
        code.encode(new MovieMetadata(1996, List.of("Drama", "Film Noir", "Horror")));
    assertThat(row.columns()).containsExactly(1, 2, 3);
    assertThat(row.values()).containsExactly((float) Math.sqrt(.5), (float) Math.sqrt(.5), 1);
    assertThat(code.encode(new MovieMetadata(1920, List.of())).columns()).isEmpty();
    assertThat(MovieFeatureEncoder.parse(code.text()).columns()).isEqualTo(code.columns());
  }

  @Test
  void nothingDeclaredIsNoColumns() {
    UserAttributeEncoder attributes = UserAttributeEncoder.learn(List.of());
    MovieFeatureEncoder metadata = MovieFeatureEncoder.learn(List.of());

    assertThat(UserAttributeEncoder.parse(attributes.text()).columns()).isEmpty();
    assertThat(MovieFeatureEncoder.parse(metadata.text()).columns()).isEmpty();
  }
}
