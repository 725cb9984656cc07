package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.training.Training;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Looks at models and trains with a real browser.
class ModelBrowserTests extends ConsoleFixture {

  static final String ROWS = "#versions ~ .scroll tbody tr";

  @Test
  void showsATrainingRunAndItsModel() {
    browser.open("/models");
    int models = browser.all(ROWS).size();

    trainFromScratch();
    browser.await(() -> !browser.all("#cancel").isEmpty());
    assertThat(browser.texts("#status").getFirst()).endsWith("is under way.");
    browser.await(RunningDemo.TRAINING, () -> !browser.all("#curve polyline").isEmpty());
    browser.screenshot("training-light");
    browser.await(RunningDemo.TRAINING, () -> browser.all(ROWS).size() == models + 1);

    assertThat(browser.all("#train")).hasSize(1);
    assertThat(browser.texts("#status").getFirst()).contains("was published as model");
    assertThat(browser.texts("#curve li")).isNotEmpty();
    assertThat(browser.texts("#versions ~ .scroll tr:first-child .state"))
        .containsExactly("in force");
    browser.find("[id='activate-1']").click();
    browser.await(() -> browser.all("[id='activate-1']").isEmpty());
    assertThat(browser.texts("#versions ~ .scroll tr:last-child .state"))
        .containsExactly("in force");
    assertThat(browser.all("#error ~ .chart .dot")).hasSize(models + 1);
    browser.screenshot("models-trained");
  }

  @Test
  void noticesARunThatTheScheduleStarts() {
    browser.open("/models");
    int models = browser.all(ROWS).size();

    demo.service().getBean(Training.class).start("schedule");

    browser.await(RunningDemo.TRAINING, () -> browser.all(ROWS).size() == models + 1);
    assertThat(browser.texts("#run strong")).containsExactly("published");
  }

  @Test
  void aRunUnderWayDisturbsNobody() {
    browser.open("/models");
    trainFromScratch();
    browser.await(() -> !browser.all("#cancel").isEmpty());
    browser.find("#versions ~ .scroll summary").click();
    browser.run("document.getElementById('run').shown = true");

    browser.await(
        () -> Boolean.FALSE.equals(browser.run("return !!document.getElementById('run').shown")));

    assertThat(browser.all("#cancel")).as("the run is still on").hasSize(1);
    assertThat(browser.all("#versions ~ .scroll details[open]")).hasSize(1);
    assertThat(browser.focused().getTagName()).isEqualTo("summary");
    browser.find("#cancel").click();
    browser.await(() -> !browser.all("#train").isEmpty());
  }

  @Test
  void mapsTheMoviesOfTheModelInForce() {
    browser.open("/models");
    browser.await(() -> !browser.all("#map circle.genre title").isEmpty());

    List<String> titles = browser.texts("#map .map > svg title");
    assertThat(titles).hasSizeGreaterThan(50).hasSizeLessThanOrEqualTo(400);
    assertThat(titles).contains("Alien (1979)").doesNotHaveDuplicates();
    assertThat(browser.all("#map .map > svg circle")).hasSameSizeAs(titles);
    assertThat(browser.all("#map tbody tr")).hasSizeBetween(2, 9);
    browser.run("document.getElementById('map').scrollIntoView()");
    browser.screenshot("models-map");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasNoObstacles(String colors) {
    browser.wishFor(colors);
    browser.open("/models");
    browser.await(() -> !browser.all("#map circle").isEmpty());

    assertThat(browser.obstacles()).isEmpty();
    browser.resize(1280, 3000);
    browser.screenshot("models-whole-" + colors);
  }

  @Test
  void fitsAPhone() {
    browser.resize(360, 740);
    browser.open("/models");
    browser.await(() -> !browser.all("#map circle").isEmpty());

    assertThat(width()).isEqualTo(360);
    browser.resize(360, 4200);
    browser.screenshot("models-whole-phone");
  }

  /// Starts a run that takes some seconds.
  private void trainFromScratch() {
    browser.find("#scratch").click();
    browser.find("#train").click();
  }
}
