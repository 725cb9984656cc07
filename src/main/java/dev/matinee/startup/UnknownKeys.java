package dev.matinee.startup;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;
import org.jline.utils.Levenshtein;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/// Stops a start with an unknown key below `matinee`, which Spring would ignore.
///
/// The known keys are in the metadata that the compiler writes about the `...Properties` records;
/// without that metadata all keys pass. Environment variables pass too: some are not settings.
final class UnknownKeys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String METADATA = "classpath*:META-INF/spring-configuration-metadata.json";
  private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("matinee");

  /// @throws InvalidConfigurationPropertyValueException for the first unknown key
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Set<ConfigurationPropertyName> known = known(context);
    if (known.isEmpty()) {
      return;
    }
    for (var source : ConfigurationPropertySources.get(context.getEnvironment())) {
      properties(source)
          .filter(property -> !isKnown(property.getName(), known))
          .forEach(property -> reject(property, known));
    }
  }

  private static Set<ConfigurationPropertyName> known(ConfigurableApplicationContext context) {
    try {
      return Stream.of(context.getResources(METADATA))
          .flatMap(UnknownKeys::names)
          .map(ConfigurationPropertyName::of)
          .filter(OURS::isAncestorOf)
          .collect(toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(Resource metadata) {
    try (InputStream json = metadata.getInputStream()) {
      return JsonMapper.shared()
          .readTree(json)
          .path("properties")
          .valueStream()
          .map(key -> key.path("name").asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<ConfigurationProperty> properties(ConfigurationPropertySource source) {
    return source instanceof IterableConfigurationPropertySource all
            && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)
        ? all.stream().filter(OURS::isAncestorOf).map(all::getConfigurationProperty)
        : Stream.empty();
  }

  /// Returns whether `name` is a known key, or an element of a list with a known key.
  private static boolean isKnown(
      ConfigurationPropertyName name, Set<ConfigurationPropertyName> known) {
    return known.contains(name.isLastElementIndexed() ? name.getParent() : name);
  }

  /// Suggests the nearest known key if at most a quarter of the letters differ.
  private static void reject(ConfigurationProperty property, Set<ConfigurationPropertyName> known) {
    String given = property.getName().toString();
    String remedy =
        known.stream()
            .map(ConfigurationPropertyName::toString)
            .filter(key -> Levenshtein.distance(given, key) <= given.length() / 4)
            .min(comparingInt(key -> Levenshtein.distance(given, key)))
            .map("did you mean %s?"::formatted)
            .orElse("leave it out");
    throw new InvalidConfigurationPropertyValueException(
        given, property.getValue(), "there is no such setting; " + remedy);
  }
}
