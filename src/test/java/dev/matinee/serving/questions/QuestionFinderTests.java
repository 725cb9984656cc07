package dev.matinee.serving.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.questions.Questions.Item;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionFinderTests {

  final Serving serving = new Serving();

  /// The model knows three of four movies, and learns the same from each.
  @BeforeEach
  void threeMoviesThatTheModelKnows() {
    serving.store.addMovie(1, 1995, "War").addMovie(2, 1995, "War").addMovie(3, 1950, "Drama");
    serving.store.addMovies(4).addUser("ann");
    serving.active.publish(Snapshots.of(3, new double[] {5, 5, 5}, new int[] {1, 40, 41}));
  }

  @Test
  void asksForTheBestKnownOfEquallyUsefulMovies() {
    List<Item> items = ask("ann", 2);

    assertThat(items).extracting(item -> item.movie().id()).containsExactly(3L, 2L);
    assertThat(items).extracting(Item::rank).containsExactly(1, 2);
    assertThat(items.getFirst().gain()).isCloseTo(.5, within(1e-9));
    assertThat(items).allMatch(item -> item.chance() > 0 && item.chance() < 1);
  }

  @Test
  void leansToTheKindOfMoviesThatTheUserKnows() {
    serving.store.rate("ann", 1, 7);

    List<Item> items = ask("ann", 5);

    assertThat(items).extracting(item -> item.movie().id()).containsExactly(2L, 3L);
  }

  @Test
  void asksOnlyForMoviesThatAreNotRatedAndThatTheModelKnows() {
    serving.store.rate("ann", 4, 7).rate("ann", 3, 7);

    assertThat(ask("ann", 100)).extracting(item -> item.movie().id()).containsExactly(2L, 1L);
  }

  @Test
  void asksAboutNoMovieThatIsExcepted() {
    Set<String> except = Set.of("m3", "m4", "no-such-movie");

    assertThat(Serving.given(serving.questions.ask("ann", except, 1, 0)).value())
        .isInstanceOfSatisfying(
            Questions.Listed.class,
            listed ->
                assertThat(listed.items())
                    .extracting(item -> item.movie().id())
                    .containsExactly(2L));
  }

  @Test
  void asksOfTheModelInForce() {
    ask("ann", 1);
    serving.active.publish(Snapshots.of(4, new double[] {5, 5}, new int[] {9, 1}));

    Answer.Given<Questions> given = Serving.given(serving.questions.ask("ann", 5, 0));

    assertThat(given.modelVersion()).isEqualTo(4);
    assertThat(ask("ann", 5)).extracting(item -> item.movie().id()).containsExactly(1L, 2L);
  }

  @Test
  void saysWhenThereIsNoAnswer() {
    assertThat(Serving.given(serving.questions.ask("bob", 5, 0)).value())
        .isEqualTo(new Questions.UnknownUser("bob"));
    long latest = serving.store.ratings.latestSequence();
    assertThat(serving.questions.ask("ann", 5, latest + 9)).isEqualTo(new Answer.Behind<>(latest));
    assertThat(new Serving().questions.ask("ann", 5, 0)).isEqualTo(new Answer.NoModelYet<>());
  }

  private List<Item> ask(String userId, int limit) {
    return assertThat(Serving.given(serving.questions.ask(userId, limit, 0)).value())
        .asInstanceOf(InstanceOfAssertFactories.type(Questions.Listed.class))
        .actual()
        .items();
  }
}
