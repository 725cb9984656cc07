package dev.matinee.training.configuration;

import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.bias.BaselineTrainer;
import dev.matinee.training.bayesian.BayesianTrainer;
import dev.matinee.training.neural.NeuralTrainer;
import dev.matinee.training.ranking.RankingTrainers;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Provides the trainers there are, and picks those that the configuration names.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({
  TrainingProperties.class,
  BayesianProperties.class,
  NeuralProperties.class,
  RankingProperties.class
})
class TrainingConfiguration {

  @Bean
  RatingTrainer bayesianTrainer(BayesianProperties properties) {
    return new BayesianTrainer(properties.settings());
  }

  @Bean
  RatingTrainer neuralTrainer(NeuralProperties properties) {
    return new NeuralTrainer(properties.settings());
  }

  @Bean
  RatingTrainer baselineTrainer() {
    return new BaselineTrainer();
  }

  @Bean
  RankingTrainer rankingTrainer(RankingProperties properties) {
    return RankingTrainers.upTo(properties.effectiveDenseLimit());
  }

  @Bean
  Trainers trainers(
      TrainingProperties properties, List<RatingTrainer> available, RankingTrainer lists) {
    return Trainers.named(properties.trainers(), available, lists);
  }
}
