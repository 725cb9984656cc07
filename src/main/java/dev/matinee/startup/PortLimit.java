package dev.matinee.startup;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Refuses a port that there is not, before anything is opened; Tomcat would do it last.
@Component
final class PortLimit implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory> {

  private static final int HIGHEST = 65_535;

  @Override
  public void customize(AbstractConfigurableWebServerFactory factory) {
    if (factory.getPort() > HIGHEST) {
      throw new InvalidConfigurationPropertyValueException(
          "server.port", factory.getPort(), "must be at most " + HIGHEST);
    }
  }
}
