package dev.matinee.startup;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Stops a start with a key below `matinee` that is no setting, before any bean is made; Spring
/// would ignore it.
///
/// Environment variables may have such names for other purposes, and are left alone.
final class UnknownKeys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    KnownKeys.in(context).ifPresent(known -> check(context.getEnvironment(), known));
  }

  private static void check(Environment environment, KnownKeys known) {
    List<String> sentences =
        StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
            .flatMap(UnknownKeys::properties)
            .filter(property -> !known.contain(property.getName()))
            .map(property -> sentence(property, known))
            .toList();
    if (!sentences.isEmpty()) {
      throw new UnknownKeyException(String.join(" ", sentences));
    }
  }

  private static Stream<ConfigurationProperty> properties(ConfigurationPropertySource source) {
    return source instanceof IterableConfigurationPropertySource all
            && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)
        ? all.stream().filter(KnownKeys.OURS::isAncestorOf).map(all::getConfigurationProperty)
        : Stream.empty();
  }

  private static String sentence(ConfigurationProperty property, KnownKeys known) {
    return "%s (%s) is not a setting; %s"
        .formatted(
            property.getName(),
            place(property.getOrigin()),
            known
                .nearest(property.getName())
                .map("did you mean %s?"::formatted)
                .orElse("leave it out."));
  }

  private static String place(@Nullable Origin origin) {
    if (!(origin instanceof PropertySourceOrigin within)) {
      return String.valueOf(origin);
    }
    Origin line = within.getOrigin();
    return line == null ? within.getPropertySource().getName() : line.toString();
  }
}
