package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.Matinee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Drives the page *Data* with a real browser, on an empty store.
class DataBrowserTests {

  @TempDir static Path folder;
  static ConfigurableApplicationContext service;
  static Browser browser;

  @BeforeAll
  static void start() {
    service =
        new SpringApplicationBuilder(Matinee.class)
            .run(
                "--server.port=0",
                "--matinee.demo=false",
                "--matinee.training.schedule=-",
                "--spring.datasource.url=jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    .formatted(folder.resolve("store")),
                "--matinee.models.directory=" + folder.resolve("models"));
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    browser = new Browser("http://localhost:" + port, folder.resolve("profile"));
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

  static Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String ratings(int users) {
    return IntStream.range(0, users * 20)
        .mapToObj(
            i ->
                "u%d,f%d,%d,%d"
                    .formatted(
                        i / 20, i % 20, 1 + (i * 7 + i / 20) % 10, 1_000_000_000L + i * 40_000L))
        .collect(Collectors.joining("\n", "userId,movieId,rating,timestamp\n", "\n"));
  }

  static void send(Path... files) {
    browser
        .find("#files")
        .sendKeys(List.of(files).stream().map(Path::toString).collect(Collectors.joining("\n")));
    browser.find(".upload button").click();
  }

  @Test
  void importsFilesAndShowsWhatCameOfThem() {
    browser.open("/data");
    browser.run("window.samePage = true");
    Path movies =
        file(
            "movies.csv",
            IntStream.range(0, 20)
                .mapToObj(i -> "f%d,Film number %d (%d),Drama|Comedy".formatted(i, i, 1980 + i))
                .collect(Collectors.joining("\n", "movieId,title,genres\n", "\n")));
    Path ratings = file("ratings.csv", ratings(200) + "u1,f1,eleven,1\nu1,f2,99,1\n");

    send(movies, ratings);
    browser.await(
        () ->
            browser.texts("#imports .counts").getFirst().startsWith("Ratings read: 4\u2009002;")
                && browser.texts("#imports .state").getFirst().equals("completed"));

    assertThat(browser.find("#imports .counts").getText())
        .contains("new: 4\u2009000; replaced: 0; there already: 0.")
        .contains("Films new or changed: 20");
    assertThat(browser.texts("#imports td:nth-child(2)")).containsExactly("4002", "4003");
    assertThat(browser.texts("#imports td:nth-child(1)")).containsOnly("ratings.csv");
    browser.await(
        () -> browser.texts("#amount ~ dl dd").stream().anyMatch(t -> t.startsWith("4\u200900")));
    browser.await(() -> browser.texts("#most-rated ~ table th[scope=row]").size() == 10);
    assertThat(browser.all("#by-value ~ div .bar")).hasSize(10);
    browser.await(() -> browser.texts("#by-time ~ div .bar").size() > 20);
    assertThat(browser.run("return window.samePage")).isEqualTo(true);
    assertThat(browser.find("#files").getDomProperty("value")).isEmpty();
    assertThat(browser.obstacles()).isEmpty();
    browser.screenshot("data-light");

    browser.wishFor("dark");
    assertThat(browser.obstacles()).isEmpty();
    browser.screenshot("data-dark");

    browser.resize(360, 740);
    browser.open("/data");
    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
    browser.screenshot("data-phone");
    browser.run("document.getElementById('by-value').scrollIntoView()");
    browser.screenshot("data-charts-phone");
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    browser.open("/data");

    send(file("notes.txt", "nothing to see\n"));
    browser.await(() -> !browser.find("#problem").getText().isEmpty());

    assertThat(browser.find("#problem").getText()).contains("CSV");
    assertThat(browser.complaints()).isNotEmpty().allMatch(complaint -> complaint.contains("400"));
  }

  @Test
  void worksWithoutScripts() {
    browser.forbidScripts(true);
    try {
      browser.open("/data");
      send(file("plain.csv", "userId,movieId,rating\nplain,p1,7\n"));

      browser.await(
          () -> {
            browser.open("/data");
            return browser.texts("#imports .counts").stream()
                .anyMatch(t -> t.startsWith("Ratings read: 1;"));
          });
    } finally {
      browser.forbidScripts(false);
    }
  }
}
