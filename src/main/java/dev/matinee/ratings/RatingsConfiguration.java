package dev.matinee.ratings;

import dev.matinee.model.RatingScale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Provides the rating scale.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RatingsProperties.class)
class RatingsConfiguration {

  @Bean
  RatingScale ratingScale(RatingsProperties properties) {
    return RatingScale.parse(properties.ratingScale());
  }
}
