package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// One [RunningDemo] for all tests with a browser: none may count on what it has not done itself.
@ExtendWith(OneRunningDemo.class)
abstract class ConsoleFixture {

  static final String TITLES = "#list h3";
  static RunningDemo demo;
  static Browser browser;

  @BeforeAll
  static void meet(RunningDemo shared) {
    demo = shared;
    browser = shared.browser();
  }

  @BeforeEach
  void desktopInDaylight() {
    browser.resize(1280, 1000);
    browser.wishFor("light");
  }

  @AfterEach
  void leavesNothingToComplainAbout() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.hosts()).containsOnly("localhost");
  }

  /// Opens the page of a new user, and waits until there is a model and so a list.
  static void watchAs(String user) {
    browser.open("/");
    browser.find("#user").sendKeys(user);
    browser.find("button[formaction]").click();
    browser.await(() -> !browser.all(TITLES).isEmpty());
  }

  static void search(String title) {
    browser.find("#q").sendKeys(title);
    browser.await(() -> browser.texts("#found h3").stream().anyMatch(t -> t.startsWith(title)));
  }

  static String button(String place, String movie, int rating) {
    return "[id='%s-%s-%d']".formatted(place, movie, rating);
  }

  static long width() {
    return (Long) browser.run("return document.documentElement.scrollWidth");
  }
}
