package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Watches and rates with a real browser.
class WatchBrowserTests extends ConsoleFixture {

  @Test
  void aRatingChangesTheListAtOnce() {
    watchAs("ann");
    List<String> before = browser.texts(TITLES);
    assertThat(browser.find("#list .note").getText()).contains("what others like");
    browser.run("window.samePage = true");

    search("Alien");
    browser.find(button("found", "alien-1979", 10)).click();
    browser.await(() -> browser.texts("#your-ratings .count").equals(List.of("1")));
    browser.find(button("list", movie(0), 9)).click();
    browser.await(() -> browser.texts("#your-ratings .count").equals(List.of("2")));

    assertThat(browser.texts(TITLES)).isNotEqualTo(before).noneMatch(t -> t.startsWith("Alien "));
    assertThat(browser.texts("#list .because")).anyMatch(t -> t.contains("Alien"));
    assertThat(browser.all("#list > .note")).isEmpty();
    assertThat(browser.run("return window.samePage")).isEqualTo(true);
    browser.screenshot("watch-two-ratings");
  }

  private static String movie(int place) {
    return String.valueOf(browser.all("#list .movie").get(place).getDomAttribute("data-movie"));
  }

  @Test
  void aRatingCanBeChangedAndRemoved() {
    watchAs("ben");
    search("Jaws");

    browser.find(button("found", "jaws-1975", 3)).click();
    browser.await(() -> !browser.all(button("rated", "jaws-1975", 3)).isEmpty());
    browser.find(button("rated", "jaws-1975", 8)).click();
    browser.await(
        () ->
            "true"
                .equals(
                    browser.find(button("found", "jaws-1975", 8)).getDomAttribute("aria-pressed")));
    assertThat(browser.texts("#your-ratings .count")).containsExactly("1");

    browser.find("#rated .remove button").click();
    browser.await(() -> browser.all("#rated .movie").isEmpty());
    assertThat(browser.find("#list .note").getText()).contains("No ratings yet");
  }

  @Test
  void filtersActAtOnceAndStayInTheAddress() {
    watchAs("cleo");

    browser.find("#genre").sendKeys("Western");
    browser.await(() -> browser.address().contains("genre=Western"));
    assertThat(browser.texts("#list .genres")).isNotEmpty().allMatch(g -> g.contains("Western"));
    browser.find("#order").sendKeys("Predicted");
    browser.await(() -> browser.address().contains("order=rating"));
    List<String> shown = browser.texts(TITLES);

    browser.open(browser.address());

    assertThat(browser.texts(TITLES)).isEqualTo(shown);
  }

  @Test
  void theKeyboardRates() {
    watchAs("dora");
    search("Alien");

    browser.find("#q").sendKeys(Keys.TAB);
    browser.focused().sendKeys(Keys.TAB);
    browser.focused().sendKeys(Keys.END);
    browser.focused().sendKeys(Keys.ARROW_LEFT);
    browser.focused().sendKeys(Keys.ENTER);

    browser.await(() -> browser.texts("#your-ratings .count").equals(List.of("1")));
    assertThat(browser.texts("#rated [aria-pressed=true]")).containsExactly("9");
    assertThat(browser.focused().getDomAttribute("id")).startsWith("found-alien").endsWith("-9");
    assertThat(browser.find("#status").getDomProperty("textContent")).contains("movies, the first");
  }

  @Test
  void worksWithoutScripts() {
    watchAs("emil");
    browser.forbidScripts(true);
    try {
      browser.open("/?user=emil&q=vertigo&genre=Drama");
      browser.find(button("found", "vertigo-1958", 9)).click();

      browser.await(() -> browser.all("#rated .movie").size() == 1);
      assertThat(browser.address()).isEqualTo("/?user=emil&q=vertigo&genre=Drama");
    } finally {
      browser.forbidScripts(false);
    }
  }
}
