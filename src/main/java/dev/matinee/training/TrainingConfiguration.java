package dev.matinee.training;

import dev.matinee.model.Trainer;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Provides the trainers that the configuration names.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({TrainingProperties.class, ModelsProperties.class})
class TrainingConfiguration {

  @Bean
  Trainers trainers(TrainingProperties properties, List<Trainer> available) {
    return Trainers.named(properties.trainers(), available);
  }
}
