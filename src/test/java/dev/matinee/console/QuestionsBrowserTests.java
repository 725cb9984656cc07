package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.console.watch.QuestionState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/// Answers the questions of the page *Watch* with a real browser.
class QuestionsBrowserTests extends ConsoleFixture {

  static final String MOVIE = "#questions h3";
  static final String PROGRESS = "#progress";

  /// Opens the page of a new user, and waits for the first question.
  static void meet(String user) {
    browser.open("/");
    browser.find("#user").sendKeys(user);
    browser.find("button[formaction]").click();
    browser.await(() -> browser.texts(PROGRESS).equals(List.of("0 of 10 rated")));
  }

  /// Rates the movie in question, and waits for the next one.
  static void answer(int rating, String progress) {
    browser.find("#questions .steps button:nth-child(" + rating + ")").click();
    browser.await(() -> browser.texts(PROGRESS).equals(List.of(progress)));
  }

  /// Presses `#skip`, and waits for the next question.
  static void skip() {
    List<String> before = browser.texts(MOVIE);
    browser.find("#skip").click();
    browser.await(() -> !browser.texts(MOVIE).isEmpty() && !browser.texts(MOVIE).equals(before));
  }

  @Test
  void everyAnswerChangesTheListAndBringsTheNextQuestion() {
    meet("ina");
    List<String> list = browser.texts("#list h3");
    List<String> first = browser.texts(MOVIE);
    browser.run("window.samePage = true");

    answer(9, "1 of 10 rated");
    assertThat(browser.texts(MOVIE)).isNotEqualTo(first);
    assertThat(browser.texts("#rated h3")).isEqualTo(first);
    List<String> second = browser.texts(MOVIE);
    skip();
    assertThat(browser.texts(PROGRESS)).containsExactly("1 of 10 rated");
    answer(3, "2 of 10 rated");

    assertThat(browser.texts("#list h3")).isNotEqualTo(list);
    assertThat(browser.texts("#rated h3")).hasSize(2).doesNotContainAnyElementsOf(second);
    assertThat(browser.find("#questions progress").getDomProperty("value")).isEqualTo("2");
    assertThat(browser.find("#status").getDomProperty("textContent"))
        .startsWith("2 of 10 rated, the next question is ");
    assertThat(browser.run("return window.samePage")).isEqualTo(true);
  }

  @Test
  void theKeyboardAnswers() {
    meet("jo");

    browser.find("#questions .steps button").sendKeys(Keys.END, Keys.ENTER);
    browser.await(() -> browser.texts(PROGRESS).equals(List.of("1 of 10 rated")));
    browser.await(() -> browser.focused().getTagName().equals("h3"));
    assertThat(browser.focused().getText()).isEqualTo(browser.find(MOVIE).getText());
    browser.focused().sendKeys(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("1");

    browser.find("#skip").sendKeys(Keys.ENTER);
    browser.await(() -> browser.address().contains("ask.skipped="));
    browser.await(() -> "skip".equals(browser.focused().getDomAttribute("id")));

    browser.find("#enough").sendKeys(Keys.ENTER);
    browser.await(() -> browser.all(MOVIE).isEmpty());
    browser.await(() -> "ask".equals(browser.focused().getDomAttribute("id")));
    browser.focused().sendKeys(Keys.ENTER);
    browser.await(() -> browser.focused().getTagName().equals("h3"));
  }

  @Test
  void filteringKeepsWhatWasSkipped() {
    meet("kim");
    skip();
    String skipped = browser.address();

    browser.find("#genre").sendKeys("Western");

    browser.await(() -> browser.address().contains("genre=Western"));
    assertThat(browser.address()).contains(skipped.substring(skipped.indexOf("ask.skipped")));
  }

  @Test
  void endsWithTheTenthRating() {
    meet("lea");
    for (int rating = 1; rating < QuestionState.ENOUGH; rating++) {
      answer(rating, rating + " of 10 rated");
    }
    browser.find("#questions .steps button").click();
    browser.await(() -> browser.all(MOVIE).isEmpty());
    browser.await(() -> "ask".equals(browser.focused().getDomAttribute("id")));
    browser.screenshot("questions-ended");

    browser.focused().click();
    browser.await(() -> browser.texts(PROGRESS).equals(List.of("10 rated")));
  }

  @Test
  void worksWithoutScripts() {
    meet("mia");
    browser.forbidScripts(true);
    try {
      browser.open("/?user=mia&genre=Drama");
      browser.find("#skip").click();
      browser.await(() -> browser.address().contains("ask.skipped="));
      browser.find("#questions .steps button:last-child").click();
      browser.await(() -> browser.find(PROGRESS).getText().equals("1 of 10 rated"));
      assertThat(browser.address()).startsWith("/?user=mia&genre=Drama&ask.skipped=");
    } finally {
      browser.forbidScripts(false);
    }
  }

  @ParameterizedTest
  @CsvSource({"light,1280,1000", "dark,1280,1000", "light,360,740"})
  void hasNoObstacles(String colors, int width, int height) {
    browser.resize(width, height);
    browser.wishFor(colors);
    meet("nora-%s-%d".formatted(colors, width));
    answer(8, "1 of 10 rated");
    skip();
    answer(4, "2 of 10 rated");

    assertThat(browser.obstacles()).isEmpty();
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    browser.run("document.getElementById('questions').scrollIntoView()");
    browser.screenshot("questions-%s-%d".formatted(colors, width));
    browser.find("#enough").click();
    browser.await(() -> !browser.all("#ask").isEmpty());
    assertThat(browser.obstacles()).isEmpty();
    browser.screenshot("questions-closed-%s-%d".formatted(colors, width));
  }
}
