package dev.matinee.training;

import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.rating.BaselineTrainer;
import dev.matinee.model.rating.Trainer;
import dev.matinee.training.bayesian.BayesianTrainer;
import dev.matinee.training.nd4j.NeuralTrainer;
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
  Trainer bayesianTrainer(BayesianProperties properties) {
    return new BayesianTrainer(properties.settings());
  }

  @Bean
  Trainer neuralTrainer(NeuralProperties properties) {
    return new NeuralTrainer(properties.settings());
  }

  @Bean
  Trainer baselineTrainer() {
    return new BaselineTrainer();
  }

  @Bean
  RankingTrainer rankingTrainer(RankingProperties properties) {
    return RankingTrainers.upTo(properties.effectiveDenseLimit());
  }

  @Bean
  Trainers trainers(TrainingProperties properties, List<Trainer> available, RankingTrainer lists) {
    return Trainers.named(properties.trainers(), available, lists);
  }
}
