package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.util.unit.DataSize;

/// The defaults in the README are those that the service uses when nothing is set.
@SpringJUnitConfig(
    classes = DefaultValuesTests.Settings.class,
    initializers = ConfigDataApplicationContextInitializer.class)
class DefaultValuesTests {

  static final Predicate<String> PLAIN = text -> text.matches("`[^`]+`");

  @Autowired ApplicationContext context;

  /// All settings of the service, and nothing else of it.
  @ConfigurationPropertiesScan("dev.matinee")
  static class Settings {}

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("plainDefaults")
  void isTheOneInTheReadme(String key, String documented) {
    Object used = used(key).orElseThrow();

    Class<?> type = used instanceof List ? List.class : used.getClass();
    Object expected = ApplicationConversionService.getSharedInstance().convert(documented, type);
    assertThat(used).isEqualTo(expected);
  }

  @Test
  void isDescribedInWordsWhereItIsNoPlainValue() throws IOException {
    Map<String, String> described = documented();
    described.values().removeIf(PLAIN);

    assertThat(described)
        .containsExactly(
            entry("spring.datasource.url", "H2 file `./data/matinee`"),
            entry("matinee.training.threads", "one per processor"),
            entry("matinee.training.bayesian.factors", "chosen"),
            entry("matinee.ranking.dense-limit", "by heap and processors"),
            entry("matinee.serving.cache-memory", "an eighth of the heap"),
            entry("matinee.training.neural.hidden-layers", "none"));
    assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
        .startsWith("jdbc:h2:file:./data/matinee;");
    assertThat(used("matinee.training.bayesian.factors")).isEmpty();
    assertThat(used("matinee.ranking.dense-limit")).isEmpty();
    assertThat(used("matinee.serving.cache-memory")).isEmpty();
    assertThat(used("matinee.training.neural.hidden-layers")).contains(List.of());
  }

  @Test
  void isTheSameInTheFileOfTheServiceAndInItsSettings() {
    new ApplicationContextRunner()
        .withUserConfiguration(Settings.class)
        .run(
            withoutFile ->
                assertThat(settings(withoutFile))
                    .hasSizeGreaterThan(8)
                    .containsExactlyInAnyOrderElementsOf(settings(context)));
  }

  static Stream<Arguments> plainDefaults() throws IOException {
    return documented().entrySet().stream()
        .filter(row -> PLAIN.test(row.getValue()))
        .map(row -> Arguments.of(row.getKey(), row.getValue().replace("`", "")));
  }

  /// Returns the keys of the README and their defaults; a row has as many defaults as keys, or one
  /// for its first key.
  static Map<String, String> documented() throws IOException {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (String row : ConfigurationKeysTests.rows()) {
      List<String> keys = ConfigurationKeysTests.named(row).toList();
      String cell = row.split("\\|", -1)[2].strip();
      List<String> values = List.of(cell.split(", "));
      if (keys.size() == values.size()) {
        keys.forEach(key -> defaults.put(key, values.get(keys.indexOf(key))));
      } else {
        defaults.put(keys.getFirst(), cell);
      }
    }
    return defaults;
  }

  /// Returns the value that the service uses for a key, empty where it chooses one itself.
  private Optional<Object> used(String key) {
    if (key.equals("server.port")) {
      assertThat(context.getEnvironment().getProperty(key)).isNull();
      return Optional.of(new TomcatServletWebServerFactory().getPort());
    }
    for (Object settings : settings(context)) {
      ConfigurationProperties properties =
          settings.getClass().getAnnotation(ConfigurationProperties.class);
      for (RecordComponent component : settings.getClass().getRecordComponents()) {
        String name = DataObjectPropertyName.toDashedForm(component.getName());
        if (key.equals(properties.value() + "." + name)) {
          return used(settings, component);
        }
      }
    }
    throw new AssertionError("no such key: " + key);
  }

  /// Returns what is bound, or what `settings()` puts in its place.
  private static Optional<Object> used(Object settings, RecordComponent component) {
    Object bound = call(settings, component.getName());
    if (bound != null
        || Stream.of(settings.getClass().getDeclaredMethods())
            .noneMatch(method -> method.getName().equals("settings"))) {
      return Optional.ofNullable(bound);
    }
    Object effective =
        call(Optional.ofNullable(call(settings, "settings")).orElseThrow(), component.getName());
    return component.getType() == DataSize.class && effective instanceof Long bytes
        ? Optional.of(DataSize.ofBytes(bytes))
        : Optional.ofNullable(effective);
  }

  private static @Nullable Object call(Object target, String name) {
    try {
      Method method = target.getClass().getDeclaredMethod(name);
      method.setAccessible(true);
      return method.invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /// Returns the settings of the service, without those that tests declare.
  private static List<Object> settings(ApplicationContext context) {
    return context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
        .filter(settings -> !settings.getClass().isMemberClass())
        .toList();
  }
}
