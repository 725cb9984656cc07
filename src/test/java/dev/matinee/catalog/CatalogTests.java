package dev.matinee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogTests {

  final Catalog catalog =
      Catalog.of(
          List.of(
              new Movie(7, "am", "Amélie", 2001, List.of("Comedy", "Romance")),
              new Movie(3, "mx", "Matrix, The", 1999, List.of("Action")),
              new Movie(5, "mr", "Matrix Reloaded, The", 2003, List.of("Action")),
              new Movie(9, "st", "STAR WARS", null, List.of())));

  @Test
  void findsByEitherId() {
    assertThat(catalog.find("am").orElseThrow().id()).isEqualTo(7);
    assertThat(catalog.byId(5).orElseThrow().movieId()).isEqualTo("mr");
    assertThat(catalog.byId(4)).isEmpty();
    assertThat(catalog.byId(10)).isEmpty();
    assertThat(catalog.find("no")).isEmpty();
  }

  @Test
  void searchIgnoresCaseAccentsAndWordOrder() {
    assertThat(found("AMELIE", null)).containsExactly("am");
    assertThat(found("the matrix", null)).containsExactly("mx", "mr");
    assertThat(found("star  wars", null)).containsExactly("st");
    assertThat(found("wârs", null)).containsExactly("st");
    assertThat(found("nothing", null)).isEmpty();
  }

  @Test
  void searchCombinesTitleAndGenre() {
    assertThat(found(null, "action")).containsExactly("mx", "mr");
    assertThat(found("reloaded", "Action")).containsExactly("mr");
    assertThat(found("reloaded", "Comedy")).isEmpty();
  }

  @Test
  void namesEveryGenreOnceInAlphabeticalOrder() {
    assertThat(catalog.genres()).containsExactly("Action", "Comedy", "Romance");
  }

  @Test
  void searchGoesOnAfterAnId() {
    assertThat(catalog.search(null, null, 0, 2)).extracting(Movie::id).containsExactly(3L, 5L);
    assertThat(catalog.search(null, null, 5, 2)).extracting(Movie::id).containsExactly(7L, 9L);
    assertThat(catalog.search(null, null, 9, 2)).isEmpty();
  }

  @Test
  void movieRefusesWhatTheStoreCannotHold() {
    assertThatThrownBy(() -> new NewMovie("x", " ", null, List.of())).hasMessageContaining("title");
    assertThatThrownBy(() -> new NewMovie("x", "X", 1700, List.of())).hasMessageContaining("1700");
    assertThatThrownBy(() -> new NewMovie("x", "X", null, List.of("a|b")))
        .hasMessageContaining("a|b");
    assertThatThrownBy(
            () ->
                new NewMovie(
                    "x", "X", null, IntStream.range(0, 21).mapToObj(n -> "g" + n).toList()))
        .hasMessageContaining("21");
    assertThat(new NewMovie("x", "X", null, Collections.nCopies(30, "Drama")).genres())
        .containsExactly("Drama");
  }

  List<String> found(@Nullable String query, @Nullable String genre) {
    return catalog.search(query, genre, 0, 10).stream().map(Movie::movieId).toList();
  }
}
