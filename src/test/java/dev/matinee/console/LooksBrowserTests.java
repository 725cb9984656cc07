package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Looks at all pages with a real browser: by day and by night, wide and narrow.
class LooksBrowserTests extends ConsoleFixture {

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNoObstacles(String colors) {
    watchAs("finn-" + colors);
    browser.wishFor(colors);
    search("The");
    browser.find("#found .steps button:nth-child(8)").click();
    browser.await(() -> browser.texts("#your-ratings .count").equals(List.of("1")));
    assertThat(browser.obstacles()).isEmpty();
    browser.screenshot("watch-" + colors);

    for (String page : List.of("", "models", "data", "health")) {
      browser.open("/" + page);
      assertThat(browser.obstacles()).as(page).isEmpty();
      browser.screenshot((page.isEmpty() ? "welcome" : page) + "-" + colors);
    }
  }

  @Test
  void isDarkWhereThatIsWished() {
    browser.open("/");
    String light = background();

    browser.wishFor("dark");

    assertThat(light).isEqualTo("rgb(250, 248, 245)");
    assertThat(background()).isEqualTo("rgb(23, 21, 19)");
  }

  private static String background() {
    return String.valueOf(browser.run("return getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void fitsAPhone() {
    browser.resize(360, 740);
    watchAs("gwen");
    search("Alien");
    browser.find(button("found", "alien-1979", 10)).click();
    browser.await(() -> browser.texts("#your-ratings .count").equals(List.of("1")));
    browser.screenshot("watch-phone");

    assertThat(width()).as("beyond the edge: %s", beyondTheEdge()).isEqualTo(360);
    browser.run("document.getElementById('for-you').scrollIntoView()");
    browser.screenshot("list-phone");
    for (String page : List.of("models", "data", "health")) {
      browser.open("/" + page);
      assertThat(width()).as(page).isEqualTo(360);
      browser.screenshot(page + "-phone");
    }
  }

  private static Object beyondTheEdge() {
    return browser.run(
        "return [...document.body.querySelectorAll('*')]"
            + ".filter(e => e.getBoundingClientRect().right > 360)"
            + ".map(e => e.outerHTML.slice(0, 200))");
  }
}
