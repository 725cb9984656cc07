package dev.matinee.startup;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jline.utils.Levenshtein;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/// The keys of all settings of the service, in any spelling that Spring Boot takes.
record KnownKeys(Set<ConfigurationPropertyName> names) {

  private static final String METADATA = "classpath*:META-INF/spring-configuration-metadata.json";
  static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("matinee");

  /// Finds what the compiler has written about the `...Properties` records, among what libraries
  /// tell of theirs; empty where it has run without annotation processors.
  static Optional<KnownKeys> in(ResourcePatternResolver classPath) {
    try {
      return Stream.of(classPath.getResources(METADATA))
          .map(KnownKeys::read)
          .filter(keys -> !keys.names.isEmpty())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownKeys read(Resource metadata) {
    try (InputStream json = metadata.getInputStream()) {
      return new KnownKeys(
          JsonMapper.shared()
              .readTree(json)
              .path("properties")
              .valueStream()
              .map(key -> ConfigurationPropertyName.of(key.path("name").asString()))
              .filter(OURS::isAncestorOf)
              .collect(toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns whether `name` is a key, or an element of the list that a key stands for.
  boolean contain(ConfigurationPropertyName name) {
    return names.contains(name.isLastElementIndexed() ? name.getParent() : name);
  }

  /// Returns the key that may be meant by `name`: no more than every fourth letter is another.
  Optional<String> nearest(ConfigurationPropertyName name) {
    String given = name.toString();
    return names.stream()
        .map(ConfigurationPropertyName::toString)
        .filter(key -> Levenshtein.distance(given, key) <= given.length() / 4)
        .min(comparingInt(key -> Levenshtein.distance(given, key)));
  }
}
