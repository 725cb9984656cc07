package dev.matinee.ratings;

import dev.matinee.model.RatingScale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Provides the configured rating scale.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RatingsProperties.class)
public class RatingsConfiguration {

  @Bean
  RatingScale ratingScale(RatingsProperties properties) {
    String scale = properties.ratingScale();
    try {
      return RatingScale.parse(scale);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationPropertyValueException(
          "matinee.rating-scale", scale, String.valueOf(e.getMessage()), e);
    }
  }
}
