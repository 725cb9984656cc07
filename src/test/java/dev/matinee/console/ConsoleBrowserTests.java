package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.Matinee;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Drives the console with a real browser, on the demo.
class ConsoleBrowserTests {

  static final String TITLES = "#list h3";
  static final Duration FIRST_TRAINING = Duration.ofMinutes(2);

  @TempDir static Path folder;
  static ConfigurableApplicationContext service;
  static Browser browser;

  @BeforeAll
  static void start() {
    service =
        new SpringApplicationBuilder(Matinee.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    .formatted(folder.resolve("store")),
                "--matinee.models.directory=" + folder.resolve("models"));
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    browser = new Browser("http://localhost:" + port, folder.resolve("profile"));
    theFirstListComesByItself();
  }

  /// The demo trains for some seconds at its first start.
  static void theFirstListComesByItself() {
    browser.open("/?user=viewer-001");
    browser.await(FIRST_TRAINING, () -> !browser.all(TITLES).isEmpty());
  }

  @AfterAll
  static void stop() {
    browser.close();
    service.close();
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
    return String.valueOf(browser.all("#list .film").get(place).getDomAttribute("data-movie"));
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
    browser.await(() -> browser.all("#rated .film").isEmpty());
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
    assertThat(browser.find("#status").getDomProperty("textContent")).contains("films, the first");
  }

  @Test
  void worksWithoutScripts() {
    watchAs("emil");
    browser.forbidScripts(true);
    try {
      browser.open("/?user=emil&q=vertigo&genre=Drama");
      browser.find(button("found", "vertigo-1958", 9)).click();

      browser.await(() -> browser.all("#rated .film").size() == 1);
      assertThat(browser.address()).isEqualTo("/?user=emil&q=vertigo&genre=Drama");
    } finally {
      browser.forbidScripts(false);
    }
  }

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

    for (String page : List.of("", "models", "health")) {
      browser.open("/" + page);
      assertThat(browser.obstacles()).as(page).isEmpty();
      browser.screenshot((page.isEmpty() ? "welcome" : page) + "-" + colors);
    }
  }

  @Test
  void showsATrainingRunAndItsModel() {
    browser.open("/models");
    int models = browser.all("tbody tr").size();

    browser.find("#train").click();
    browser.await(() -> !browser.all("#cancel").isEmpty());
    browser.screenshot("training-light");
    browser.await(FIRST_TRAINING, () -> !browser.all("#train").isEmpty());

    assertThat(browser.all("tbody tr")).hasSize(models + 1);
    assertThat(browser.texts("tbody tr:first-child .state")).containsExactly("in force");
    browser.find("[id='activate-1']").click();
    browser.await(() -> browser.all("[id='activate-1']").isEmpty());
    assertThat(browser.texts("tbody tr:last-child .state")).containsExactly("in force");
    assertThat(browser.all("#error ~ .chart .dot")).hasSize(models + 1);
    browser.screenshot("models-trained");
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
    for (String page : List.of("models", "health")) {
      browser.open("/" + page);
      assertThat(width()).as(page).isEqualTo(360);
      browser.screenshot(page + "-phone");
    }
  }

  private static long width() {
    return (Long) browser.run("return document.documentElement.scrollWidth");
  }

  private static Object beyondTheEdge() {
    return browser.run(
        "return [...document.body.querySelectorAll('*')]"
            + ".filter(e => e.getBoundingClientRect().right > 360)"
            + ".map(e => e.outerHTML.slice(0, 200))");
  }
}
