package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports files with a real browser.
class DataBrowserTests extends ConsoleFixture {

  @TempDir Path folder;

  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void send(Path... files) {
    browser
        .find("#files")
        .sendKeys(List.of(files).stream().map(Path::toString).collect(Collectors.joining("\n")));
    browser.find(".upload button").click();
  }

  static boolean hasImported(int rows) {
    return browser.texts("#imports .counts").stream()
            .anyMatch(text -> text.startsWith("Ratings read: %d;".formatted(rows)))
        && browser.texts("#imports .state").getFirst().equals("completed");
  }

  @Test
  void importsFilesAndShowsWhatCameOfThem() {
    browser.open("/data");
    List<String> before = browser.texts("#store dd");
    browser.run("window.samePage = true");

    send(
        file("movies.csv", "movieId,title,genres\nnew-1,A New Movie (2026),Drama\n"),
        file(
            "ratings.csv",
            """
            userId,movieId,rating,timestamp
            guest,new-1,9,2026-01-02T03:04:05Z
            guest,alien-1979,8,2026-01-03T03:04:05Z
            guest,vertigo-1958,eleven,2026-01-03T03:04:05Z
            guest,jaws-1975,99,2026-01-03T03:04:05Z
            """));
    browser.await(() -> hasImported(4));

    assertThat(browser.find("#imports .counts").getText())
        .contains("new: 2; replaced: 0; unchanged: 0.", "Movies new or changed: 1");
    assertThat(browser.texts("#imports td:nth-child(1)")).contains("ratings.csv");
    assertThat(browser.texts("#imports td:nth-child(2)")).contains("4", "5");
    browser.await(() -> !browser.texts("#store dd").equals(before));
    assertThat(browser.texts("#most-rated ~ table th[scope=row]")).hasSize(10);
    assertThat(browser.all("#by-value ~ div .bar")).hasSize(10);
    assertThat(browser.all("#by-time ~ div .bar")).hasSizeGreaterThan(10);
    assertThat(browser.run("return window.samePage")).isEqualTo(true);
    assertThat(browser.find("#files").getDomProperty("value")).isEmpty();
    browser.resize(1280, 1180);
    browser.screenshot("data-imported");
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
      send(file("plain.csv", "userId,movieId,rating\nplain,alien-1979,7\n"));

      browser.await(
          () -> {
            browser.open("/data");
            return hasImported(1);
          });
    } finally {
      browser.forbidScripts(false);
    }
  }
}
