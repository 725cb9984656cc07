package dev.matinee.console;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.json.JsonMapper;

/// A Chrome or Chromium without a window, on one site.
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;
  private final String site;

  /// Starts the browser.
  ///
  /// @param site address of the service, without a slash at the end
  /// @param profile an empty folder
  Browser(String site, Path profile) {
    this.site = site;
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build(),
            options);
  }

  void open(String path) {
    driver.get(site + path);
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl()).substring(site.length());
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /// Returns the texts of all elements, read at one moment.
  List<String> texts(String selector) {
    return ((List<?>)
            run(
                "return [...document.querySelectorAll(arguments[0])].map(e =>"
                    + " e.textContent.trim())",
                selector))
        .stream().map(String::valueOf).toList();
  }

  Object run(String script, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /// Waits until `condition` holds.
  void await(BooleanSupplier condition) {
    await(PATIENCE, condition);
  }

  /// Waits until `condition` holds, but not longer than `patience`.
  void await(Duration patience, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(patience);
    while (!holds(condition)) {
      if (Instant.now().isAfter(deadline)) {
        screenshot("time-is-up");
        throw new AssertionError("Time is up; %s; %s".formatted(complaints(), text()));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (StaleElementReferenceException | NoSuchElementException e) {
      return false;
    }
  }

  private Object text() {
    return run("return document.body.innerText");
  }

  /// Makes the window of this size, as that of a phone is or that of a desktop.
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  void wishFor(String colors) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colors))));
  }

  void forbidScripts(boolean forbidden) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", forbidden));
  }

  /// Writes what the window shows to `target/screenshots`.
  void screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns what is a serious or critical obstacle for somebody, by the rules of axe-core.
  List<String> obstacles() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(Browser::text)
            .toList();
  }

  private static String text(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  /// Returns what the pages complained about since the last time.
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  /// Returns the hosts that were asked for something since the last time.
  List<String> hosts() {
    JsonMapper json = new JsonMapper();
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> json.readTree(entry.getMessage()).path("message"))
        .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
        .map(message -> URI.create(message.at("/params/request/url").asString()))
        .filter(address -> String.valueOf(address.getScheme()).startsWith("http"))
        .map(URI::getHost)
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
